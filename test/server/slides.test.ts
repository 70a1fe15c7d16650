import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { createCanvas } from '@napi-rs/canvas'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MOST_BYTES } from '../../server/devices/slide-folder.ts'
import type { Centre } from '../../server/protocol/centre.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { asDisplay, type OpenHall, openHall } from './open-hall.ts'

let hall: OpenHall
let admin: Record<string, string>
let folder: string
beforeAll(async () => {
  hall = await openHall()
  folder = path.join(hall.data, 'notices')
  admin = { ...(await hall.signIn('admin')), origin: 'http://localhost:80', host: 'localhost:80' }
})
afterAll(() => hall.close())

const png = (width = 32) => createCanvas(width, 20).toBuffer('image/png')

const send = async (file: string, content: Buffer, headers: Record<string, string> = {}) => {
  const answer = await hall.app.inject({
    method: 'PUT',
    url: `/api/notices/files/${file}`,
    payload: content,
    headers: { 'content-type': 'application/octet-stream', ...admin, ...headers }
  })
  return { status: answer.statusCode, body: answer.json() }
}
const get = (file: string, headers: Record<string, string> = asDisplay) =>
  hall.app.inject({ url: `/api/notices/files/${file}`, headers })
const files = async () =>
  (await hall.call('GET', '/api/notices/files', undefined, admin)).body.files as Array<{
    file: string
    kind: string | null
    problem: string | null
  }>
const notes = () =>
  [...hall.app.hall.log.from(1)].filter(({ event }) => event.type === 'noted' && event.about === 'notice-file')

/** What a file of each kind begins with. */
const BOX = (brand: string) =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}\0\0\0\0${brand}${brand}`), Buffer.alloc(64)])
const WEBM = Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d4287810442858102', 'hex')

describe('a picture that is sent', () => {
  test('is there, shown to displays as what it is, and told in the log', async () => {
    const sent = png()
    const { status, body } = await send('opening-hours.png', sent)
    expect(status).toBe(200)
    expect(body).toMatchObject({ file: 'opening-hours.png', kind: 'picture', bytes: sent.length, problem: null })

    const shown = await get('opening-hours.png')
    expect(shown.statusCode).toBe(200)
    expect(shown.rawPayload).toEqual(sent)
    expect(shown.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': "default-src 'none'; sandbox"
    })
    expect(notes().at(-1)).toMatchObject({
      actor: 'administrator:admin',
      event: { what: 'added', details: { file: 'opening-hours.png', type: 'image/png', bytes: sent.length } }
    })
    expect(readdirSync(folder)).toEqual(['opening-hours.png'])
  })

  test('is given in parts, as players ask for videos', async () => {
    const part = await get('opening-hours.png', { ...asDisplay, range: 'bytes=0-3' })
    expect(part.statusCode).toBe(206)
    expect(part.rawPayload).toEqual(png().subarray(0, 4))
  })

  test.each([
    ['clip.mp4', BOX('isom')],
    ['clip.webm', WEBM],
    ['photo.avif', BOX('avif')]
  ])('may also be %s', async (file, content) => {
    expect((await send(file, content)).body).toMatchObject({ file, problem: null })
  })
})

describe('refused, and nothing is left of it:', () => {
  const untouched = async (what: Promise<{ status: number; body: { code: string } }>, status: number, code: string) => {
    const before = [readdirSync(folder), notes().length]
    expect(await what).toMatchObject({ status, body: { code } })
    expect([readdirSync(folder), notes().length]).toEqual(before)
  }

  test.each<[string, string, Buffer]>([
    ['a page that calls itself a picture', 'page.png', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a drawing that can hold a script', 'drawing.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a picture of another kind than its name says', 'photo.jpg', png()],
    ['a film that displays do not play', 'film.mp4', BOX('qt  ')],
    ['nothing at all', 'empty.png', Buffer.from('x')]
  ])('%s', (_what, file, content) => untouched(send(file, content), 415, 'notice-file-type'))

  test.each([
    '..%2fkezek.sqlite',
    '..%2f..%2fout.png',
    '.hidden.png',
    'page.svg',
    'page.html',
    'Capital.png',
    `${'a'.repeat(80)}.png`,
    'a.png%00.png',
    'a%2fb.png'
  ])('the name %s', (file) => untouched(send(file, png()), 400, 'bad-request'))

  test('one that is too large, said beforehand or not', async () => {
    await untouched(
      send('large.png', png(), { 'content-length': String(MOST_BYTES.picture + 1) }),
      413,
      'notice-file-large'
    )
    const silent = async function* () {
      for (let sent = 0; sent <= MOST_BYTES.picture; sent += 1024 * 1024) yield Buffer.alloc(1024 * 1024)
    }
    const answer = await fetch(`${hall.base}/api/notices/files/large.png`, {
      method: 'PUT',
      body: Readable.toWeb(Readable.from(silent())),
      duplex: 'half',
      headers: { 'content-type': 'application/octet-stream', cookie: admin.cookie as string, origin: hall.base }
    } as unknown as RequestInit).catch(() => null)
    // Whoever goes on sending may be cut off before the answer is read.
    if (answer) expect(answer.status).toBe(413)
    await expect
      .poll(() => readdirSync(folder).filter((name) => name.startsWith('.') || name === 'large.png'))
      .toEqual([])
  })

  test('one that is no stream of bytes', () =>
    untouched(hall.call('PUT', '/api/notices/files/form.png', { picture: 'x' }, admin), 415, 'bad-request'))

  test('one that the disk has too little room for', async () => {
    const small = await openHall({
      data: mkdtempSync(path.join(tmpdir(), 'kezek-')),
      notices: { folder, reserveBytes: Number.MAX_SAFE_INTEGER }
    })
    const cookie = await small.signIn('admin')
    const answer = await small.app.inject({
      method: 'PUT',
      url: '/api/notices/files/no-room.png',
      payload: png(),
      headers: {
        ...cookie,
        'content-type': 'application/octet-stream',
        origin: 'http://localhost:80',
        host: 'localhost:80'
      }
    })
    expect([answer.statusCode, answer.json().code]).toEqual([507, 'notice-files-full'])
    expect(readdirSync(folder)).not.toContain('no-room.png')
    await small.close()
  })
})

describe('what is put into the folder by hand', () => {
  test('is listed with what is wrong with it, and only shown when nothing is', async () => {
    writeFileSync(path.join(folder, 'by-hand.png'), png())
    writeFileSync(path.join(folder, 'liar.png'), 'no picture')
    writeFileSync(path.join(folder, 'Photo 1.PNG'), png())
    const listed = await files()
    const problemOf = (name: string) => listed.find(({ file }) => file === name)?.problem
    expect(['by-hand.png', 'liar.png', 'Photo 1.PNG'].map(problemOf)).toEqual([null, 'type', 'name'])
    expect((await get('by-hand.png')).statusCode).toBe(200)
    expect((await get('liar.png')).json()).toMatchObject({ status: 404, code: 'unknown-notice-file' })
    expect((await get('..%2fkezek.sqlite')).statusCode).toBe(400)
  })

  test('and replaced is looked at again', async () => {
    writeFileSync(path.join(folder, 'by-hand.png'), 'no longer a picture')
    expect((await get('by-hand.png')).statusCode).toBe(404)
    rmSync(path.join(folder, 'by-hand.png'))
    rmSync(path.join(folder, 'liar.png'))
  })
})

const always = { from: null, until: null, weekdays: [1, 2, 3, 4, 5, 6, 7], fromTime: '00:00', untilTime: '24:00' }
const put = (change: (centre: Centre) => void) => {
  const centre = structuredClone(sampleCentre)
  change(centre)
  return hall.call('PUT', '/api/settings/centre', centre, admin)
}

describe('a notice', () => {
  const notice = { noticeId: 'hours', file: 'opening-hours.png', text: null, seconds: 10, schedule: always }

  test('shows a file that is there, which then cannot be removed; one that is not there is left out', async () => {
    expect(
      (
        await put((c) => {
          c.notices.items = [notice, { ...notice, noticeId: 'lost', file: 'not-there.png' }]
        })
      ).status
    ).toBe(200)
    const { body } = await hall.call('GET', '/api/notices', undefined, asDisplay)
    expect(body.items).toEqual([{ ...notice, kind: 'picture' }])
    expect(await hall.call('DELETE', '/api/notices/files/opening-hours.png', undefined, admin)).toMatchObject({
      status: 409,
      body: { code: 'notice-file-used' }
    })
    expect(
      (
        await put((c) => {
          c.notices.items = []
        })
      ).status
    ).toBe(200)
    expect((await hall.call('DELETE', '/api/notices/files/opening-hours.png', undefined, admin)).status).toBe(204)
    expect((await hall.call('DELETE', '/api/notices/files/opening-hours.png', undefined, admin)).status).toBe(404)
    expect((await get('opening-hours.png')).statusCode).toBe(404)
  })

  test.each<[string, (centre: Centre) => void, string]>([
    [
      'without file and text',
      (c) => {
        c.notices.items = [{ ...notice, file: null }]
      },
      'has neither a file nor a text'
    ],
    [
      'without a text in one language',
      (c) => {
        c.notices.items = [{ ...notice, text: { ky: ' ', ru: 'Да', en: 'Yes' } }]
      },
      'says nothing in the language ky'
    ],
    [
      'that ends before it begins',
      (c) => {
        c.notices.items = [{ ...notice, schedule: { ...always, from: '2026-12-02', until: '2026-12-01' } }]
      },
      'ends on 2026-12-01, before it begins'
    ],
    [
      'with hours turned round',
      (c) => {
        c.notices.items = [{ ...notice, schedule: { ...always, fromTime: '18:00', untilTime: '09:00' } }]
      },
      'from 18:00 to 09:00, which is not after it'
    ],
    [
      'there twice',
      (c) => {
        c.notices.items = [notice, notice]
      },
      'The noticeId hours is there twice'
    ]
  ])('%s is refused with a sentence', async (_what, change, sentence) => {
    expect(await put(change)).toMatchObject({
      status: 400,
      body: { code: 'bad-settings', detail: expect.stringContaining(sentence) }
    })
  })
})
