import { readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenHall, openHall } from './open-hall.ts'

/** How the screens reach their browsers: compressed, kept as long as they may be, with the headers of a page. */
const ROOT = path.join(import.meta.dirname, '../..')
const DECODE = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes: Buffer) => bytes }

let hall: OpenHall
beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.close())

const get = (url: string, acceptEncoding?: string) =>
  hall.app.inject({ url, headers: acceptEncoding === undefined ? {} : { 'accept-encoding': acceptEncoding } })

/** The script and the style sheet that a page names first. */
async function assetOf(page: string, pattern: RegExp): Promise<string> {
  const [, address] = pattern.exec((await get(page)).body) ?? []
  if (address === undefined) throw new Error(`${page} names nothing like ${pattern}`)
  return address
}

describe.each(['/kiosk', '/display', '/desk', '/t/-', '/join'])('the page %s', (page) => {
  test.each([
    ['br', 'gzip, deflate, br'],
    ['gzip', 'gzip, deflate'],
    ['gzip', 'br;q=0, gzip'],
    [undefined, 'identity'],
    [undefined, undefined]
  ] as const)('comes as %s to who takes %s', async (encoding, accepted) => {
    const answer = await get(page, accepted)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-encoding']).toBe(encoding)
    expect(answer.headers.vary).toBe('accept-encoding')
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    // A page with a first view says what was true at one moment.
    expect(answer.headers['cache-control']).toBe(['/kiosk', '/join'].includes(page) ? 'no-store' : 'no-cache')
    expect(answer.headers['content-security-policy']).toContain("script-src 'self'")
    expect(DECODE[encoding ?? 'identity'](answer.rawPayload).toString()).toMatch(/^<!doctype html>/)
  })

  test.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    [undefined, 'identity']
  ] as const)('has a script that comes as %s and is kept for a year', async (encoding, accepted) => {
    const address = await assetOf(page, /<script type="module"[^>]* src="([^"]+)"/)
    const answer = await get(address, accepted)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-encoding']).toBe(encoding)
    expect(answer.headers['content-type']).toBe('application/javascript; charset=utf-8')
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.vary).toContain('accept-encoding')
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    const [, screen, file] = /^\/(\w+)\/(assets\/.+)$/.exec(address) as unknown as [string, string, string]
    const built = path.join(
      ROOT,
      { kiosk: 'kiosk-ui', display: 'display-ui', desk: 'operator-ui' }[screen] ?? '',
      'dist'
    )
    expect(DECODE[encoding ?? 'identity'](answer.rawPayload)).toEqual(readFileSync(path.join(built, file)))
  })
})

describe('the first view in a page', () => {
  const dataOf = (html: string) =>
    JSON.parse(/<script type="application\/json" id="first-view">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null')

  test("is what the API answers: nothing of the centre's settings besides", async () => {
    const { centre, services } = dataOf((await get('/kiosk')).body)
    const told = (await hall.call('GET', '/api/centre')).body
    expect(Object.keys(centre).sort()).toEqual(Object.keys(told).sort())
    expect(services.groups.length).toBe((await hall.call('GET', '/api/services')).body.groups.length)
  })

  test("of a phone speaks the phone's language, and holds its ticket and no other", async () => {
    const [service] = (await hall.call('GET', '/api/services')).body.groups[0].services
    const ticket = await hall.issue({ serviceId: service.serviceId })
    const answer = await hall.app.inject({
      url: ticket.trackPath,
      headers: { 'accept-language': 'de, ru-RU;q=0.8, en;q=0.5' }
    })
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.body).toMatch(/<html lang="ru" data-look="waiting">/)
    expect(answer.body).toContain(`>${ticket.ticketNumber}<`)
    expect(dataOf(answer.body)).toMatchObject({
      ticketId: ticket.ticketId,
      view: { ticketNumber: ticket.ticketNumber }
    })
    expect((await get('/t/-')).body).not.toContain('id="first-view"')
    // What the phone remembers of a ticket that the hall does not know is for the phone to say.
    const unknown = await hall.app.inject({ url: '/t/nobodynobodynobody12', headers: { 'accept-language': 'en' } })
    expect(unknown.body).toContain('Looking for your ticket')
    expect(dataOf(unknown.body)).toMatchObject({ ticketId: 'nobodynobodynobody12', view: null })
  })

  test('is in the language that was chosen on the phone, and in none that a cookie makes up', async () => {
    const page = async (cookie: string) =>
      (await hall.app.inject({ url: '/join', headers: { 'accept-language': 'ru', cookie } })).body
    expect(await page('kezek-language=en')).toMatch(/<html lang="en"/)
    expect(await page('kezek-language="><script>')).toMatch(/<html lang="ru"/)
  })

  test('cannot be left by what somebody has written into the settings', async () => {
    const answer = await get('/kiosk')
    const [, data] = /id="first-view">(.*?)<\/script>/s.exec(answer.body) ?? []
    expect(data).not.toContain('<')
  })
})

test('a page of no device has no first view, and the hall is not told to it', async () => {
  const real = await openHall({ pagesAreDevices: false })
  const answer = await real.app.inject({ url: '/kiosk' })
  expect(answer.body).not.toContain('first-view')
  expect(answer.headers['cache-control']).toBe('no-cache')
  await real.close()
})

test("the kiosk's first page needs at most 40 kB of script", () => {
  const html = readFileSync(path.join(ROOT, 'kiosk-ui/dist/index.html'), 'utf8')
  const scripts = [...html.matchAll(/(?:src|href)="\/kiosk\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file as string)
  expect(scripts.length).toBeGreaterThan(0)
  const bytes = scripts.map((file) => readFileSync(path.join(ROOT, 'kiosk-ui/dist', `${file}.br`)).length)
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(40_000)
})

test('the worker of the phone page is asked for each time, and comes compressed', async () => {
  const answer = await get('/t/sw.js', 'br')
  expect(answer.headers).toMatchObject({
    'cache-control': 'no-cache',
    'content-encoding': 'br',
    'content-type': 'text/javascript; charset=utf-8',
    vary: 'accept-encoding'
  })
})

test('typefaces and pictures, which are compressed in themselves, come as they are', async () => {
  const sheet = await get(await assetOf('/desk', /<link rel="stylesheet"[^>]* href="([^"]+)"/))
  const [, font] = /url\((\/desk\/assets\/[^)]+\.woff2)\)/.exec(sheet.body) ?? []
  const answer = await get(font as string, 'br, gzip')
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-encoding']).toBeUndefined()
  expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
})
