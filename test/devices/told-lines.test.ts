import { expect, test } from 'vitest'
import { linesOf } from '../../server/devices/printing/ticket-lines.ts'
import type { ShownWait } from '../../server/protocol/basics.ts'
import { firstTemplate, type Paper } from '../../server/protocol/printing.ts'
import { samplePaper } from '../../server/views/paper.ts'
import { sampleCentre } from '../../server/sample/centre.ts'

const AT_NINE = Date.UTC(2026, 10, 24, 3)
/** What the paper says of a wait. */
const said = (told: ShownWait | null): string[] => {
  const paper: Paper = { ...samplePaper({ centre: sampleCentre, now: AT_NINE }, 'ru'), told }
  const template = { ...firstTemplate, lines: firstTemplate.lines.filter(({ what }) => what === 'estimate') }
  return linesOf(template, paper).flatMap((line) => (line.kind === 'text' ? [line.text.replaceAll('\u00a0', ' ')] : []))
}

test('[W5] paper says what was told: a range, more than, when desks open, and that it may be too late', () => {
  expect(said({ from: 10, to: 15 })).toEqual(['Ожидание: 10–15 мин'])
  expect(said({ from: 20 })).toEqual(['Ожидание: больше 20 мин, точнее сказать трудно'])
  expect(said({ from: 0 })).toEqual(['Время ожидания предсказать трудно'])
  expect(said({ desksOpenAt: AT_NINE })).toEqual(['Приём начнётся примерно в 09:00'])
  expect(said({ from: 40, to: 60, mayNotBeServed: true })).toEqual([
    'Ожидание: 40–60 мин',
    'Сегодня вас могут не успеть принять'
  ])
  expect(said({})).toEqual([])
  expect(said(null)).toEqual([])
})
