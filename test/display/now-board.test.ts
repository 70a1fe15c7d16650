import { expect, test } from 'vitest'
import { boardPages } from '../../display-ui/src/now/board-pages.ts'
import { now } from '../../display-ui/src/texts/now.ts'
import { say } from '../../server/client/texts.ts'
import { shared } from '../../server/client/texts/shared.ts'
import type { NowBody } from '../../server/protocol/in-the-open.ts'
import { sampleCentre } from '../../server/sample/centre.ts'

/** As much as a display 0.81 m high has room for in letters that are read from twelve metres. */
const ROOM = { lineWidth: 20, lines: 4 }
const LANGS = ['ky', 'ru', 'en'] as const
const catalogue = { ...shared, ...now }
const period = { from: '2026-11-01', to: '2026-11-23' }
const share = { is: 'at-least', percent: 95 } as const

const body: NowBody = {
  at: 0,
  counting: false,
  parts: ['promises', 'target', 'order', 'rules', 'complaints'],
  waiting: null,
  hours: null,
  promises: { told: 105, kept: share } as NowBody['promises'],
  target: { ...period, within: share } as NowBody['target'],
  order: { ...period, calls: 105, outOfOrder: 5, reasons: [] } as NowBody['order'],
  rules: {
    tiers: true,
    classes: sampleCentre.priorityClasses.map(({ name, first, creditMs, rate }) => ({
      name,
      first,
      headStartMin: Math.round(creditMs / 60_000),
      rate
    })),
    maxFirstInARow: 3,
    hardMaxWaitMin: 60,
    returnGraceMin: 30,
    returnKeepsPlace: true,
    appointments: true
  },
  complaints: { onPage: true, withinDays: 7, answerDays: 14 }
}

test.each(LANGS)('in %s what a far display says of the sample hall is broken between sentences alone', (lang) => {
  const speaker = {
    lang,
    t: (key: keyof typeof catalogue, values?: object) => say(catalogue[key], lang, values as never)
  }
  const pages = boardPages(body, [speaker as never], 1, ROOM, (text) => text.length)
  expect(new Set(pages.map(({ part }) => part))).toEqual(new Set(body.parts))
  const entries = pages.flatMap((page) => page.entries.map((lines) => lines.join(' ')))
  expect(entries.filter((each) => each.includes('…'))).toEqual([])
})
