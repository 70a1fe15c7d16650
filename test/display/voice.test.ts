import { describe, expect, test } from 'vitest'
import type { DisplayCall } from '../../server/protocol/hall-views.ts'
import { createVoiceQueue } from '../../display-ui/src/voice/voice-queue.ts'
import { volumeAt } from '../../display-ui/src/voice/volume.ts'

const shown = (seq: number, ticketNumber = `K${seq}`) => ({ call: { seq, ticketNumber } as DisplayCall, shownAt: seq })

function queueOf(settings = { shortenAbove: 1, skipAbove: 5 }) {
  const skipped: number[] = []
  return {
    queue: createVoiceQueue(
      () => settings,
      ({ call }) => skipped.push(call.seq)
    ),
    skipped
  }
}

describe('the row of calls to be spoken', () => {
  test('keeps the order in which they were shown', () => {
    const { queue, skipped } = queueOf()
    for (const seq of [1, 2, 3]) queue.add(shown(seq))
    expect([queue.next(), queue.next(), queue.next(), queue.next()].map((next) => next?.call.seq)).toEqual([
      1,
      2,
      3,
      undefined
    ])
    expect(skipped).toEqual([])
  })

  test('leaves the oldest to the screen when more wait than anybody can be told: the newest are spoken', () => {
    const { queue, skipped } = queueOf()
    for (let seq = 1; seq <= 20; seq++) queue.add(shown(seq))
    const spoken = Array.from({ length: 20 }, () => queue.next()?.call.seq).filter((seq) => seq !== undefined)
    expect(spoken).toEqual([15, 16, 17, 18, 19, 20])
    expect(skipped).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14])
  })

  test('is short again when few wait', () => {
    const { queue } = queueOf()
    for (const seq of [1, 2, 3]) queue.add(shown(seq))
    queue.next()
    expect(queue.isLong()).toBe(true)
    queue.next()
    expect(queue.isLong()).toBe(false)
  })

  test('says a repetition once, in its own place', () => {
    const { queue, skipped } = queueOf()
    for (const [seq, number] of [
      [1, 'K1'],
      [2, 'K2'],
      [3, 'K1']
    ] as const)
      queue.add(shown(seq, number))
    expect([queue.next(), queue.next(), queue.next()].map((next) => next?.call.seq)).toEqual([2, 3, undefined])
    expect(skipped).toEqual([1])
  })
})

describe('the volume', () => {
  const at = (time: string) => Date.parse(`2026-03-02T${time}:00+06:00`)
  const volumes = [
    { from: '07:00', percent: 60 },
    { from: '09:30', percent: 90 },
    { from: '18:00', percent: 40 }
  ]

  test.each([
    ['06:59', 40],
    ['07:00', 60],
    ['09:29', 60],
    ['09:30', 90],
    ['17:59', 90],
    ['18:00', 40],
    ['23:59', 40],
    ['00:00', 40]
  ])("at %s by the centre's wall is %i percent", (time, percent) => {
    expect(volumeAt(at(time), 'Asia/Bishkek', volumes)).toBe(percent)
  })

  test("follows the centre's zone, not the machine's", () => {
    expect(volumeAt(at('09:30'), 'Europe/Berlin', volumes)).toBe(40)
    expect(volumeAt(at('09:30'), 'Asia/Tokyo', volumes)).toBe(90)
  })
})
