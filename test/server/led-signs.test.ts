import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { frameOf, bridgeSign } from '../../server/ops/led/bridge.ts'
import { openLedLine } from '../../server/ops/led/lines.ts'
import { ledLine, ledOf } from '../../server/protocol/conventions/led.ts'
import type { SignView } from '../../server/protocol/hall-views.ts'
import { openLedSign } from '../demo/led-sign.ts'
import { watch } from '../security/watch.ts'
import { asDisplay, type OpenHall, openHall } from './open-hall.ts'

describe('what a sign of few characters shows', () => {
  const at = (ticketNumber: string | null, more: object = {}) =>
    ledOf({ ticketNumber, serving: false, status: 'open', ...more })

  test('a number blinks until its visitor has come; a break has dashes; a free or closed desk is dark', () => {
    expect(at('K042')).toEqual({ text: 'K042', blink: true })
    expect(at('K042', { serving: true })).toEqual({ text: 'K042', blink: false })
    expect(at(null, { status: 'paused' })).toEqual({ text: '----', blink: false })
    expect([at(null), at(null, { status: 'closed' })]).toEqual(Array(2).fill({ text: '', blink: false }))
  })

  test.each([
    ['K042', 4, 'latin', 'K042'],
    ['K042', 8, 'latin', '    K042'],
    ['AB042', 4, 'latin', ' 042'],
    ['K12345', 4, 'latin', '2345'],
    ['BK042', 5, 'cyrillic', 'ВК042'],
    ['S007', 4, 'cyrillic', 'S007'],
    // Seven segments show a K as an H, and a B as an 8: what cannot be shown is left out.
    ['K042', 4, 'seven', ' 042'],
    ['B042', 4, 'seven', ' 042'],
    ['A042', 4, 'seven', 'A042'],
    ['', 4, 'seven', '    '],
    ['----', 6, 'seven', '  ----']
  ] as const)('%s on %i places of %s: "%s"', (text, width, letters, shown) => {
    expect(ledLine(text, width, letters)).toBe(shown)
  })

  test('a frame is bytes: escapes, the text, Cyrillic as code page 1251', () => {
    const bytes = frameOf('\\x02{text}{blink}\\x03', { text: 'К042', blink: true })
    expect([...bytes]).toEqual([0x02, 0xca, 0x30, 0x34, 0x32, 0x31, 0x03])
  })
})

test('a line by its path takes the bytes as they are', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kezek-led-'))
  try {
    const line = path.join(folder, 'ttyUSB0')
    await expect(openLedLine(line).write(Buffer.from([1]))).rejects.toThrow('ENOENT')
    writeFileSync(line, '')
    await openLedLine(line).write(Buffer.from([2, 0xca, 3]))
    expect([...readFileSync(line)]).toEqual([2, 0xca, 3])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

describe('signs at a real hall', () => {
  let hall: OpenHall
  let operator: Record<string, string>
  beforeAll(async () => {
    hall = await openHall({ rateLimits: false })
    operator = await hall.openDesk(1)
    for (let n = 0; n < 2; n++) await hall.issue({ serviceId: 'id-card' })
  })
  afterAll(() => hall.close())

  const led = (query: string, headers: Record<string, string> = asDisplay) =>
    hall.call('GET', `/api/signs/1/led?${query}`, undefined, headers)
  const act = (command: string, body: object = {}) => hall.call('POST', `/api/desks/desk-1/${command}`, body, operator)

  test('a request waits for news, and is answered as soon as there is some', async () => {
    const before = (await led('')).body
    expect(before).toMatchObject({ text: '    ', blink: false })
    let isAnswered = false
    const waiting = led(`after=${before.version}`).then((answer) => {
      isAnswered = true
      return answer.body
    })
    expect((await led(`after=${before.version}&waitS=0`)).body).toEqual(before)
    expect(isAnswered).toBe(false)
    const called = (await act('call-next')).body.ticket.ticketNumber
    const now = await waiting
    expect(now).toMatchObject({ text: called, blink: true })
    await act('start')
    const serving = await led(`after=${now.version}&width=8`)
    expect(serving.body).toMatchObject({ text: called.padStart(8), blink: false })
    await act('finish')
    expect((await led(`after=${serving.body.version}`)).body).toEqual({ ...before, version: expect.any(String) })
  })

  test('for screens, staff and programs that may look; no other, of no other desk, not wider than eight', async () => {
    expect((await led('', {})).status).toBe(401)
    expect((await hall.call('GET', '/api/signs/999/led', undefined, asDisplay)).body.code).toBe('unknown-desk')
    for (const wrong of ['width=3', 'width=9', 'letters=greek', 'waitS=26', 'more=1'])
      expect((await led(wrong)).status, wrong).toBe(400)
  })

  test('the topic of a sign has the same, and the bridge brings it to a sign over a line', async () => {
    const topic = await watch(hall, asDisplay, 'sign:1')
    const sign = await openLedSign()
    const over = new AbortController()
    const said: string[] = []
    const bridging = bridgeSign(
      {
        deskNumber: 1,
        width: 4,
        letters: 'seven',
        frame: '\\x02{text}{blink}\\x03',
        line: openLedLine(`tcp:127.0.0.1:${sign.port}`)
      },
      {
        hall: hall.base,
        token: 'sample-display',
        signal: over.signal,
        say: (sentence) => said.push(sentence),
        waitS: 5
      }
    )
    try {
      await expect.poll(() => sign.shown.at(-1)).toEqual({ text: '    ', blink: false })
      const number = (await act('call-next')).body.ticket.ticketNumber
      const shown = ledLine(number, 4, 'seven')
      await expect.poll(() => sign.shown.at(-1)).toEqual({ text: shown, blink: true })
      await expect.poll(() => (topic.views.at(-1) as SignView).led).toEqual({ text: number, blink: true })
      await act('start')
      await expect.poll(() => sign.shown.at(-1)).toEqual({ text: shown, blink: false })
      // The hall goes: no number stays that may be over by now.
      await hall.stop()
      await expect.poll(() => sign.shown.at(-1), { timeout: 15_000 }).toEqual({ text: '    ', blink: false })
      expect(said).toEqual([expect.stringContaining('does not answer')])
    } finally {
      over.abort()
      await bridging
      topic.socket.terminate()
      await sign.close()
    }
  })
})
