import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clipsFor } from '../../server/client/voice/sentences.ts'
import { loudnessOf, readWav, writeWav } from '../../server/devices/voice/wav.ts'
import { voiceFinding } from '../../server/ops/doctor/voice.ts'
import { standingAlarms } from '../../server/views/alarms.ts'
import { startVoiceUpkeep, type VoiceUpkeep } from '../../server/ops/voice-upkeep.ts'
import { asDisplay, asKiosk, type OpenHall, openHall } from './open-hall.ts'

const LANGS = ['ky', 'ru', 'en'] as const
const ROOT = path.join(import.meta.dirname, '../..')

const tone = (ms: number, rate = 22_050) =>
  writeWav(
    Int16Array.from({ length: (rate * ms) / 1_000 }, (_, n) => 9_000 * Math.sin(n / 8)),
    rate
  )
const voices = (data: string, ...args: string[]) =>
  execFileSync(process.execPath, [path.join(ROOT, 'server/ops/commands/voices.ts'), '--data', data, ...args], {
    encoding: 'utf8',
    stdio: 'pipe'
  })

let hall: OpenHall
let admin: Record<string, string>
beforeAll(async () => {
  hall = await openHall()
  admin = await hall.signIn('admin')
})
afterAll(() => hall.close())

const send = (url: string, payload: Buffer | string, type = 'audio/wav') =>
  hall.app.inject({
    method: 'PUT',
    url,
    headers: { ...admin, origin: 'http://localhost:80', host: 'localhost:80', 'content-type': type },
    payload
  })
const fetchClip = (url: string, headers: Record<string, string> = asDisplay) => hall.app.inject({ url, headers })
const packs = async () =>
  (await hall.call('GET', '/api/voices', undefined, asDisplay)).body.packs as Array<{
    source: string
    lang: string
    clips: Array<{ clip: string; text: string; durationMs: number; version: string }>
  }>

describe('npm run voices', () => {
  const data = mkdtempSync(path.join(tmpdir(), 'kezek-voices-'))
  afterAll(() => rmSync(data, { recursive: true }))

  test('makes every word of three languages, and each can be heard', { timeout: 180_000 }, () => {
    expect(voices(data)).toMatch(/made \d+ clips.*0 were there already/)
    for (const lang of LANGS) {
      const pack = path.join(data, 'voices/espeak', lang)
      const { clips } = JSON.parse(readFileSync(path.join(pack, 'manifest.json'), 'utf8')) as {
        clips: Record<string, { file: string; text: string }>
      }
      for (const { id, text } of clipsFor(lang)) {
        expect(clips[id]?.text, id).toBe(text)
        const { samples, durationMs, rate } = readWav(readFileSync(path.join(pack, clips[id]?.file ?? '')))
        expect(rate, id).toBe(22_050)
        expect(loudnessOf(samples), `${lang} ${text}`).toBeGreaterThan(0.02)
        // A word of n letters takes neither a blink nor a minute.
        expect(durationMs, text).toBeGreaterThan(text.length > 3 ? 200 : 70)
        expect(durationMs, text).toBeLessThan(1_200 + text.length * 140)
      }
    }
  })

  test('are made by themselves at the first start, the names of the hall too; new ones after a change, and former ones go', {
    timeout: 300_000
  }, async () => {
    let upkeep: VoiceUpkeep | null = null
    const other = await openHall({ voices: { status: () => upkeep?.status() ?? null } })
    const kept = () =>
      Object.values(
        (
          JSON.parse(readFileSync(path.join(other.data, 'voices/espeak/ky/manifest.json'), 'utf8')) as {
            clips: Record<string, { text: string }>
          }
        ).clips
      ).map(({ text }) => text)
    const told: string[] = []
    try {
      expect((await voiceFinding(other.data)).said.en).toContain('in the background')
      // A hall's first start: nobody has run a command.
      upkeep = startVoiceUpkeep({
        data: other.data,
        hall: other.app.hall,
        logger: {
          info: (line: string) => {
            told.push(line)
          },
          warn: (line: string) => {
            told.push(`warned: ${line}`)
          }
        } as never,
        afterMs: 100
      })
      const voiceAlarms = () => other.app.board().recall(standingAlarms(other.app.picture(), other.app.machines()))
      await expect
        .poll(voiceAlarms)
        .toContainEqual(expect.objectContaining({ kind: 'voice', level: 1, code: 'making', count: expect.any(Number) }))
      await expect
        .poll(() => told, { timeout: 150_000 })
        .toMatchObject([expect.stringMatching(/made \d+ clips.*; 0 were/)])
      expect(voiceAlarms().filter(({ kind }) => kind === 'voice')).toEqual([])
      const service = other.app.hall.centre.services.find(({ serviceId }) => serviceId === 'notary')
      const {
        groups: [group],
        priorityClasses: [priority]
      } = other.app.hall.centre
      expect(kept()).toEqual(
        expect.arrayContaining([service?.name.ky, group?.name.ky, priority?.answer.ky, priority?.document.ky])
      )
      expect(await voiceFinding(other.data)).toMatchObject({ state: 'ok' })
      told.length = 0

      const services = other.app.hall.centre.services.map((each) =>
        each === service ? { ...each, name: { ...each.name, ky: 'Жаңы аталыштагы кызмат' } } : each
      )
      const { status, body } = await other.call(
        'PUT',
        '/api/settings/centre',
        { ...other.app.hall.centre, services },
        await other.signIn('admin')
      )
      expect(status, JSON.stringify(body)).toBe(200)
      await expect
        .poll(() => told, { timeout: 150_000 })
        .toMatchObject([expect.stringMatching(/made 1 clips.*1 of former names are gone/)])
      expect(kept()).toContain('Жаңы аталыштагы кызмат')
      expect(kept()).not.toContain(service?.name.ky)
    } finally {
      upkeep?.stop()
      await other.close()
    }
  })

  test('tells the board when the machine cannot make them', { timeout: 60_000 }, async () => {
    let upkeep: VoiceUpkeep | null = null
    const other = await openHall({ voices: { status: () => upkeep?.status() ?? null } })
    try {
      // A file lies where the folder should be.
      writeFileSync(path.join(other.data, 'voices'), '')
      upkeep = startVoiceUpkeep({
        data: other.data,
        hall: other.app.hall,
        logger: { info: () => {}, warn: () => {} } as never,
        afterMs: 50
      })
      await expect
        .poll(() => standingAlarms(other.app.picture(), other.app.machines()), { timeout: 50_000 })
        .toContainEqual(expect.objectContaining({ kind: 'voice', level: 2, code: 'not-made' }))
    } finally {
      upkeep?.stop()
      await other.close()
    }
  })

  test('makes again only what is missing or says something else', { timeout: 60_000 }, () => {
    const manifest = path.join(data, 'voices/espeak/ky/manifest.json')
    const kept = JSON.parse(readFileSync(manifest, 'utf8'))
    kept.clips['n-1'].text = 'another word'
    writeFileSync(manifest, JSON.stringify(kept))
    rmSync(path.join(data, 'voices/espeak/ky/n-2.wav'))
    expect(voices(data)).toMatch(/made 2 clips/)
  })

  test("prefers the machine's own espeak-ng, and speaks to it as to a stranger", { timeout: 60_000 }, () => {
    // The same program under its usual name and with its usual arguments.
    const program = path.join(data, 'espeak-ng')
    writeFileSync(
      program,
      `#!/bin/sh
[ "$1" = --version ] && { echo "eSpeak NG text-to-speech: 9.9 of this test"; exit 0; }
[ "$1 $3 $5 $7" = "-v -s -w --" ] || exit 2
cp "${path.join(data, 'voices/espeak/en/n-1.wav')}" "$6"
`
    )
    chmodSync(program, 0o755)
    expect(voices(path.join(data, 'other'), '--languages', 'en', '--program', program)).toMatch(
      /9\.9 of this test made \d+ clips/
    )
    expect(readdirSync(path.join(data, 'other/voices/espeak'))).toEqual(['en'])
  })

  test('says what is wrong with a language that it does not know', () => {
    expect(() => voices(data, '--languages', 'ky,kk')).toThrow(/--languages are of ky, ru, en/)
  })
})

describe('recorded clips', () => {
  test('are kept, listed, played to screens, and gone when removed; the log tells', async () => {
    const seq = hall.app.hall.log.seq
    const sent = await send('/api/voices/recorded/ky/n-1?text=%D0%B1%D0%B8%D1%80', tone(500))
    expect(sent.statusCode, sent.body).toBe(200)
    expect(sent.json()).toMatchObject({ clip: 'n-1', text: 'бир', durationMs: 500 })
    expect(await packs()).toEqual([{ source: 'recorded', lang: 'ky', clips: [sent.json()] }])

    for (const who of [asDisplay, asKiosk, admin]) {
      const played = await fetchClip(`/api/voices/recorded/ky/n-1?v=${sent.json().version}`, who)
      expect(played.statusCode).toBe(200)
      expect(played.headers).toMatchObject({
        'content-type': 'audio/wav',
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, max-age=31536000, immutable'
      })
      expect(played.rawPayload.equals(tone(500))).toBe(true)
    }
    expect((await fetchClip('/api/voices/recorded/ky/n-1')).headers['cache-control']).toBe('no-cache')
    expect((await fetchClip('/api/voices/recorded/ky/n-1', {})).statusCode).toBe(401)

    const again = await send('/api/voices/recorded/ky/n-1', tone(700))
    expect(again.json().version).not.toBe(sent.json().version)
    expect((await hall.call('DELETE', '/api/voices/recorded/ky/n-1', undefined, admin)).status).toBe(204)
    expect((await hall.call('DELETE', '/api/voices/recorded/ky/n-1', undefined, admin)).status).toBe(404)
    expect(await packs()).toEqual([])
    const told = [...hall.app.hall.log.from(seq + 1)]
      .map(({ event }) => event)
      .filter((event) => event.type === 'noted')
    expect(told).toMatchObject([
      { about: 'voice-clip', what: 'recorded', details: { lang: 'ky', clip: 'n-1', durationMs: 500 } },
      { about: 'voice-clip', what: 'recorded' },
      { about: 'voice-clip', what: 'removed' }
    ])
  })

  test.each([
    ['a page that calls itself a sound', Buffer.from('<html><script>alert(1)</script></html>'), 'audio/wav', 415],
    ['another kind of sound', tone(500), 'audio/mpeg', 415],
    ['JSON', Buffer.from('{}'), 'application/json', 415],
    ['nothing', Buffer.alloc(0), 'audio/wav', 415],
    ['silence', writeWav(new Int16Array(22_050), 22_050), 'audio/wav', 415],
    ['a sound that ends before its end', tone(500).subarray(0, 9_000), 'audio/wav', 415],
    [
      'a sound that claims to be as long as the memory',
      Object.assign(Buffer.from(tone(500)), {}).fill(0xff, 40, 44),
      'audio/wav',
      415
    ],
    ['half a minute and a bit', tone(30_500, 16_000), 'audio/wav', 415],
    ['a file larger than any clip', Buffer.alloc(3 * 1024 * 1024 + 1), 'audio/wav', 413]
  ])('are not %s', async (_what, bytes, type, status) => {
    const answer = await send('/api/voices/recorded/ru/n-1', bytes, type)
    expect(answer.statusCode, answer.body).toBe(status)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(existsSync(path.join(hall.data, 'voices/recorded/ru'))).toBe(false)
  })

  test.each(['..%2f..%2fetc', '..', '%2e%2e%2fkezek', 'a.b', 'x'.repeat(81), '%00'])(
    'have a name and no path: %s',
    async (name) => {
      expect((await send(`/api/voices/recorded/ru/${name}`, tone(500))).statusCode).toBeGreaterThanOrEqual(400)
      expect((await fetchClip(`/api/voices/recorded/ru/${name}`)).statusCode).toBeGreaterThanOrEqual(400)
      expect((await send(`/api/voices/recorded/kk/n-1`, tone(500))).statusCode).toBe(400)
      expect((await fetchClip('/api/voices/elsewhere/ru/n-1')).statusCode).toBe(400)
    }
  )

  test('may be copied into the folder; what is wrong with a pack is left out, and the rest is there', async () => {
    const folder = path.join(hall.data, 'voices/recorded/en')
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, 'five.wav'), tone(400))
    writeFileSync(path.join(folder, 'page.wav'), '<html>')
    writeFileSync(
      path.join(folder, 'manifest.json'),
      JSON.stringify({
        clips: { 'n-5': { file: 'five.wav' }, 'n-6': { file: 'page.wav' }, 'n-7': { file: 'missing.wav' } }
      })
    )
    expect(await packs()).toMatchObject([
      { source: 'recorded', lang: 'en', clips: [{ clip: 'n-5', text: null, durationMs: 400 }] }
    ])

    writeFileSync(
      path.join(folder, 'manifest.json'),
      JSON.stringify({ clips: { 'n-5': { file: '../../../kezek.sqlite' } } })
    )
    expect(await packs()).toEqual([])
    expect((await fetchClip('/api/voices/recorded/en/n-5')).statusCode).toBe(404)
  })
})
