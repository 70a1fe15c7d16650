import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openFileWork } from '../../server/db/file-work.ts'
import { meta } from '../../server/db/schema.ts'
import { SlideFolder } from '../../server/devices/slide-folder.ts'
import { writeWav } from '../../server/devices/voice/wav.ts'
import { type OpenHall, openHall } from './open-hall.ts'

let hall: OpenHall
let admin: Record<string, string>
beforeEach(async () => {
  hall = await openHall({ rateLimits: false })
  admin = await hall.signIn('admin')
})
afterEach(() => hall.close())

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
)
const toneWav = () =>
  writeWav(
    Int16Array.from({ length: 11_025 }, (_, i) => 8_000 * Math.sin(i / 8)),
    22_050
  )
const folderOf = (name: string) => path.join(hall.data, name)
const filesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder).sort() : [])
const send = (method: 'PUT' | 'DELETE', url: string, type?: string, payload?: Buffer) =>
  hall.app.inject({
    method,
    url,
    headers: { ...admin, origin: 'http://localhost:80', host: 'localhost:80', ...(type && { 'content-type': type }) },
    ...(payload && { payload })
  })
const sendPicture = () => send('PUT', '/api/notices/files/hall.png', 'application/octet-stream', PNG)
const sendSound = () => send('PUT', '/api/voices/recorded/ky/n-1', 'audio/wav', toneWav())
/** SQLite itself gives up every transaction that keeps a note. */
const breakNotes = () =>
  hall.db.$client.exec(
    "CREATE TRIGGER broken BEFORE INSERT ON events WHEN NEW.type = 'noted' BEGIN SELECT RAISE(ROLLBACK, 'broken'); END"
  )
const mendNotes = () => hall.db.$client.exec('DROP TRIGGER broken')
const stepsLeft = () =>
  hall.db
    .select()
    .from(meta)
    .all()
    .filter(({ key }) => key.startsWith('file-work:'))
const again = async () => {
  await hall.stop()
  hall = await openHall({ data: hall.data, rateLimits: false })
}

describe('a commit that fails leaves nothing outside the file', () => {
  test('no picture, and none is removed', async () => {
    breakNotes()
    expect((await sendPicture()).statusCode).toBe(503)
    expect(filesIn(folderOf('notices'))).toEqual([])
    mendNotes()
    expect((await sendPicture()).statusCode).toBe(200)
    breakNotes()
    expect((await send('DELETE', '/api/notices/files/hall.png')).statusCode).toBe(503)
    expect(filesIn(folderOf('notices'))).toEqual(['hall.png'])
    mendNotes()
    expect((await send('DELETE', '/api/notices/files/hall.png')).statusCode).toBe(204)
    expect(filesIn(folderOf('notices'))).toEqual([])
    expect(stepsLeft()).toEqual([])
  })

  test('no recorded sound, and none is removed', async () => {
    const pack = folderOf('voices/recorded/ky')
    breakNotes()
    expect((await sendSound()).statusCode).toBe(503)
    expect(filesIn(pack)).toEqual([])
    mendNotes()
    expect((await sendSound()).statusCode).toBe(200)
    breakNotes()
    expect((await send('DELETE', '/api/voices/recorded/ky/n-1')).statusCode).toBe(503)
    expect(filesIn(pack)).toEqual(['manifest.json', 'n-1.wav'])
    mendNotes()
    expect((await send('DELETE', '/api/voices/recorded/ky/n-1')).statusCode).toBe(204)
    expect(filesIn(pack)).toEqual(['manifest.json'])
    expect(stepsLeft()).toEqual([])
  })

  test('no device: the code stands, and its screen still waits', async () => {
    const { code, secret } = (await hall.call('POST', '/api/devices/enrolments', { kind: 'display' })).body
    const confirm = () => hall.call('POST', '/api/devices/confirm', { code, name: 'Hall' }, admin)
    const claim = async () => (await hall.call('POST', '/api/devices/enrolments/claim', { secret })).body.status
    breakNotes()
    expect((await confirm()).status).toBe(503)
    expect(await claim()).toBe('waiting')
    mendNotes()
    // Two at once: the code is good for one of them.
    expect((await Promise.all([confirm(), confirm()])).map(({ status }) => status).sort()).toEqual([201, 404])
    expect(await claim()).toBe('confirmed')
  })

  test('no name: what is read in a transaction is not remembered before it is committed', async () => {
    const { people } = hall.app
    const rename = hall.app.hall.audit({ about: 'person', what: 'erased', details: { userId: 'operator-1' } }, 'hall', {
      withinTransaction() {
        people.changeUser('operator-1', { name: 'Somebody else' })
        expect(people.nameOf('operator-1')).toBe('Somebody else')
        throw new Error('a bug after it')
      }
    })
    await expect(rename).rejects.toThrow('a bug after it')
    expect(people.nameOf('operator-1')).toBe('Operator 1')
  })
})

describe('what a crash between the commit and its files left, the next start puts right', () => {
  test('a picture is put in its place or removed; what nobody committed goes', async () => {
    const folder = new SlideFolder({ folder: folderOf('notices') })
    const arriving = async () => (await folder.take('hall.png', Readable.from([PNG]), PNG.length)).arrived
    const arrived = await arriving()
    await arriving()
    writeFileSync(path.join(folder.folder, 'old.png'), PNG)
    const work = openFileWork(hall.db, 'notices', () => {})
    work.change({ target: 'hall.png', arrived } as { target: string }).withinTransaction()
    work.change({ target: 'old.png', arrived: null } as { target: string }).withinTransaction()
    await again()
    expect(filesIn(folder.folder)).toEqual(['hall.png'])
    expect(stepsLeft()).toEqual([])
  })

  test('a recorded sound likewise', async () => {
    const pack = folderOf('voices/recorded/ky')
    mkdirSync(pack, { recursive: true })
    writeFileSync(path.join(pack, '.arriving-1'), toneWav())
    writeFileSync(path.join(pack, '.arriving-2'), toneWav())
    const step = { target: 'ky/n-1', lang: 'ky', clip: 'n-1', arrived: '.arriving-1', text: 'бир' }
    openFileWork(hall.db, 'voices', () => {})
      .change(step)
      .withinTransaction()
    await again()
    expect(filesIn(pack)).toEqual(['manifest.json', 'n-1.wav'])
    expect((await hall.call('GET', '/api/voices', undefined, await hall.signIn('admin'))).body.packs).toMatchObject([
      { source: 'recorded', lang: 'ky', clips: [{ clip: 'n-1', text: 'бир' }] }
    ])
    expect(stepsLeft()).toEqual([])
  })
})
