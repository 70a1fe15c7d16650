import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installSampleCountry } from '../../server/hub/sample.ts'
import type { WireStatus } from '../../server/protocol/network/wire.ts'
import { type OpenHub, openHub } from './open-hub.ts'
import { saidStatus } from './said-status.ts'

// A Wednesday, 11:20 in Bishkek.
const NOON = Date.parse('2026-11-25T11:20:00+06:00')
const MINUTE = 60_000
let now = NOON
let hub: OpenHub
const feedFolder = mkdtempSync(path.join(tmpdir(), 'kezek-feed-'))

beforeAll(async () => {
  hub = await openHub({ now: () => now, feedFolder })
  await installSampleCountry(hub.store, now)
  await say('sokuluk-1', 5_000, { waiting: 7, lowMs: 6 * MINUTE, highMs: 14 * MINUTE, desks: 2 })
  await say('bishkek-1', 5 * MINUTE, { waiting: 3, lowMs: 0, highMs: 4 * MINUTE, desks: 1 })
  await say('bishkek-2', 11 * MINUTE, { waiting: 99, lowMs: 0, highMs: MINUTE, desks: 1 })
  await hub.app.open.feed.write()
})
afterAll(async () => {
  await hub.close()
  rmSync(feedFolder, { recursive: true })
})

/** A centre said this of identity cards, so long ago. */
async function say(
  centreId: string,
  agoMs: number,
  service: Pick<WireStatus['services'][number], 'waiting' | 'lowMs' | 'highMs' | 'desks'>
) {
  await saidStatus(hub, centreId, now - agoMs, service)
}

/** As somebody without a cookie, from elsewhere. */
const get = async (url: string, headers: Record<string, string> = {}) =>
  hub.app.inject({ method: 'GET', url, headers: { host: 'localhost', ...headers } })
const textOf = (html: string) =>
  html
    .replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
/** The words of one element, by its data-testid, up to the next one. */
const partOf = (html: string, testId: string) =>
  textOf(html.split(`data-testid="${testId}"`)[1]?.split('data-testid="')[0] ?? '')

describe('open data', () => {
  test('the feed has a centre with fresh figures, one with older ones, and no figure older than ten minutes', async () => {
    const body = (await get('/api/public/live')).json()
    const of = (centreId: string) => body.centres.find((each: { centreId: string }) => each.centreId === centreId)
    expect(of('sokuluk-1')).toMatchObject({
      open: true,
      asOf: NOON - 5_000,
      services: [{ commonId: 'id-card', waiting: 7, lowMs: 6 * MINUTE, highMs: 14 * MINUTE, desks: 2 }]
    })
    expect(of('bishkek-1')).toMatchObject({ asOf: NOON - 5 * MINUTE, services: [{ waiting: 3 }] })
    expect(of('bishkek-2')).toMatchObject({ open: true, asOf: NOON - 11 * MINUTE, services: [] })
    expect(of('kant')).toMatchObject({ asOf: null, services: [] })
    expect(of('isfana')).toMatchObject({ status: 'planned', open: false })
    expect(JSON.stringify(body)).not.toContain('"waiting":99')
  })

  test('goes to any site, without a cookie, packed, and the second time in a few bytes', async () => {
    const first = await get('/api/public/live/id-card', { 'accept-encoding': 'gzip', origin: 'https://news.example' })
    expect(first.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=5, stale-if-error=600',
      'content-encoding': 'gzip',
      vary: 'accept-encoding'
    })
    expect(first.headers['set-cookie']).toBeUndefined()
    expect(JSON.parse(gunzipSync(first.rawPayload).toString()).centres.length).toBe(35)
    const again = await get('/api/public/live/id-card', { 'if-none-match': String(first.headers.etag) })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect((await get('/api/public/live/id-card', { 'accept-encoding': 'gzip;q=0' })).json().centres.length).toBe(35)
    expect((await get('/api/public/live/nothing')).json()).toMatchObject({ code: 'unknown-service' })
  })

  test.each(['services', 'centres', 'promises', 'typical/kant/id-card'])('%s has its mark too', async (what) => {
    const first = await get(`/api/public/${what}`)
    expect(first.statusCode).toBe(200)
    expect(first.headers['set-cookie']).toBeUndefined()
    expect(first.headers['access-control-allow-origin']).toBe('*')
    const again = await get(`/api/public/${what}`, { 'if-none-match': String(first.headers.etag) })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })

  test('is described where its pages say so', async () => {
    expect((await get('/api/docs/')).statusCode).toBe(200)
    expect(Object.keys((await get('/api/openapi.json')).json().paths)).toContain('/api/public/live')
  })

  test('lies as files too, whole and packed', async () => {
    const plain = readFileSync(path.join(feedFolder, 'live/id-card.json'))
    expect(gunzipSync(readFileSync(path.join(feedFolder, 'live/id-card.json.gz')))).toEqual(plain)
    expect(JSON.parse(plain.toString())).toEqual((await get('/api/public/live/id-card')).json())
    expect(existsSync(path.join(feedFolder, 'live.json.gz'))).toBe(true)
  })

  test('promises keep their first date first; the tables say the same', async () => {
    const { promises } = (await get('/api/public/promises')).json()
    expect(promises.length).toBe(9)
    expect(promises[0].promised[0].date).toBe('2021-04-01')
    expect(promises.at(-1)).toMatchObject({ centreId: 'aravan-1', openedOn: null, promised: [{ date: '2021-07-01' }] })
    const rows = parse((await get('/api/public/promises/csv')).body, { columns: true, bom: true }) as object[]
    expect(rows.length).toBe(9)
    expect(rows.at(-1)).toMatchObject({ centreId: 'aravan-1', order: '1', promisedDate: '2021-07-01', openedOn: '' })
    for (const [what, count] of [
      ['centres', 35],
      ['services', 20],
      ['live', 2]
    ] as const)
      expect(parse((await get(`/api/public/${what}/csv`)).body, { columns: true, bom: true }).length).toBe(count)
    const usual = await get('/api/public/typical/kant/id-card/csv')
    expect(usual.body.replace('\ufeff', '').trim()).toBe(
      'centreId,commonId,weekday,hour,days,waits,lowMinutes,medianMinutes,highMinutes'
    )
    expect((await get('/api/public/typical/nowhere/id-card/csv')).json()).toMatchObject({ code: 'unknown-centre' })
  })
})

describe('the finder, without a script', () => {
  test('comes whole in each language, tells its own, and sets no cookie', async () => {
    for (const [lang, title] of [
      ['ky', 'Кайсы кызмат керек?'],
      ['ru', 'Какая услуга нужна?'],
      ['en', 'What do you need?']
    ] as const) {
      const page = await get(`/?lang=${lang}`)
      expect(page.body).toContain(`<html lang="${lang}">`)
      expect(page.body).toContain(title)
      expect(page.headers['set-cookie']).toBeUndefined()
      expect(page.headers['content-security-policy']).toContain("script-src 'self'")
    }
    expect((await get('/', { 'accept-language': 'ru-KG,ru;q=0.9' })).body).toContain('Какая услуга нужна?')
    expect((await get('/', { 'accept-language': 'de' })).body).toContain('Кайсы кызмат керек?')
  })

  test('says of each centre what is known, and no more', async () => {
    const { body } = await get('/find?service=id-card&near=d:sokuluk&lang=en')
    expect(partOf(body, 'centre-sokuluk-1')).toMatch(/Open · Now 5–15 minutes.*Waiting: 7 Desks open: 2/)
    expect(partOf(body, 'centre-bishkek-1')).toMatch(/Open · As of 11:15 0–5 minutes/)
    expect(partOf(body, 'row-bishkek-2')).toMatch(/No link since 11:09.*not known yet/)
    expect(partOf(body, 'row-bishkek-2')).not.toMatch(/99|Waiting/)
    expect(body).toContain('Quickest, the way there included')
  })

  test('asks where somebody is registered before it sends them anywhere', async () => {
    const open = (await get('/find?service=address-registration&lang=en')).body
    expect(open).toContain('data-testid="say-where"')
    expect(open).not.toContain('data-testid="suggested"')
    expect(open).not.toMatch(/data-testid="(?:centre|row)-/)
    const own = (await get('/find?service=address-registration&near=d:sokuluk&lang=en')).body
    expect(own).not.toContain('data-testid="say-where"')
    expect(own).toMatch(/(?:centre|row)-sokuluk-1"/)
    expect(own).not.toMatch(/(?:centre|row)-bishkek-1"/)
    const none = (await get('/find?service=address-registration&near=d:panfilov&lang=en')).body
    expect(none).toContain('There is no such centre here')
  })

  test('says when a closed centre opens', async () => {
    now = Date.parse('2026-11-28T20:00:00+06:00')
    await hub.app.open.feed.write()
    const { body } = await get('/find?service=id-card&near=d:sokuluk&lang=ru')
    expect(partOf(body, 'row-sokuluk-1')).toContain('Закрыто, откроется: пн 30.11, 09:00')
    now = NOON
    await hub.app.open.feed.write()
  })

  test('has the promised centres, the sheet for a district, and an honest page for what is not there', async () => {
    const promises = await get('/find/promises?lang=ru')
    expect(partOf(promises.body, 'promised-isfana')).toMatch(/Исфана.*20\.04\.2021.*Данных об открытии нет/)
    const poster = await get('/find/poster?near=d:nookat&lang=ky')
    expect(textOf(poster.body)).toMatch(/Ноокат району.*Зулпуев айыл аймагы/)
    expect((await get('/find/centre/kant?service=id-card')).statusCode).toBe(200)
    for (const url of ['/find?service=nothing', '/find/poster?near=x', '/find/centre/nothing'])
      expect((await get(url)).statusCode).toBe(404)
  })

  test('takes whatever is typed for words, and nothing else', async () => {
    const { body } = await get(`/find?lang=en&q=${encodeURIComponent('</script><script>alert(1)</script>"\'>')}`)
    expect(body).not.toContain('<script>alert')
    expect(textOf(body)).toContain('Nothing was found')
    expect((await get(`/find?near=${encodeURIComponent('d:__proto__')}&lang=constructor`)).statusCode).toBe(200)
  })
})
