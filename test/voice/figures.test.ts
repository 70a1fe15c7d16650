import { describe, expect, test } from 'vitest'
import { FIGURE_WORDS } from '../../server/client/voice/figure-words.ts'
import {
  aheadSentence,
  figureClips,
  mayNotBeServedSentence,
  opensSentence,
  placeSentence,
  waitSentence,
  zoneSentence
} from '../../server/client/voice/figures.ts'
import { guidanceClips } from '../../server/client/voice/guidance.ts'
import type { Sentence } from '../../server/client/voice/sentences.ts'
import { WORDS } from '../../server/client/voice/words.ts'

/** What a blind visitor hears of a ticket and of opening hours, whatever voice the kiosk's browser has. */

const LANGS = ['ky', 'ru', 'en'] as const
const ZONE = 'Asia/Bishkek'
/** A Tuesday. */
const NOON = Date.parse('2026-11-24T12:00:00+06:00')
const HOUR = 3_600_000
const MINUTE = 60_000
const DAY = 24 * HOUR

const words = (sentence: Sentence | null) => sentence?.text ?? null
const opens = (lang: (typeof LANGS)[number], at: number) => words(opensSentence(lang, 'opens', at, NOON, ZONE))

test('tickets before one are counted as each language counts', () => {
  expect(words(aheadSentence('ky', 5))).toBe('Сизден мурун, беш талон')
  expect([0, 1, 2, 5, 11, 21, 22, 111].map((n) => words(aheadSentence('ru', n)))).toEqual([
    'Перед вами никого нет',
    'Перед вами, один талон',
    'Перед вами, два талона',
    'Перед вами, пять талонов',
    'Перед вами, одиннадцать талонов',
    'Перед вами, двадцать один талон',
    'Перед вами, двадцать два талона',
    'Перед вами, сто одиннадцать талонов'
  ])
  expect([1, 2].map((n) => words(aheadSentence('en', n)))).toEqual([
    'Ahead of you, one ticket',
    'Ahead of you, two tickets'
  ])
})

test('a wait is said as it is shown', () => {
  expect(LANGS.map((lang) => words(waitSentence(lang, { from: 0, to: 5 })))).toEqual([
    'Болжолдуу күтүү, нөл, беш мүнөт',
    'Примерное ожидание, ноль, пять минут',
    'Estimated wait, zero to five minutes'
  ])
  expect(words(waitSentence('ru', { from: 95, to: 110 }))).toBe('Примерное ожидание, девяносто пять, сто десять минут')
})

test('a wait that is hard to say is said to be, and the least of it', () => {
  expect(LANGS.map((lang) => words(waitSentence(lang, { from: 20 })))).toEqual([
    'Болжолдуу күтүү, жыйырма мүнөттөн көп, Канча күтөрүңүздү айтуу кыйын',
    'Примерное ожидание, дольше чем двадцать минут, Время ожидания предсказать трудно',
    'Estimated wait, more than twenty minutes, The wait is hard to say'
  ])
  expect(words(waitSentence('en', { from: 0 }))).toBe('The wait is hard to say')
  expect(words(mayNotBeServedSentence('en'))).toBe('You may not be served before closing')
})

describe('when something opens', () => {
  test('is said with the day, when that is another', () => {
    expect(LANGS.map((lang) => opens(lang, NOON + HOUR))).toEqual([
      'Ачылат, саат он үч',
      'Откроется, тринадцать часов',
      "Opens, at thirteen o'clock"
    ])
    expect(LANGS.map((lang) => opens(lang, NOON + DAY - 4 * HOUR + 30 * MINUTE))).toEqual([
      'Ачылат, эртең, саат сегиз отуз',
      'Откроется, завтра, восемь часов тридцать минут',
      'Opens, tomorrow, at eight thirty'
    ])
    expect(LANGS.map((lang) => opens(lang, NOON + 6 * DAY + 9 * HOUR + 21 * MINUTE))).toEqual([
      'Ачылат, дүйшөмбү күнү, саат жыйырма бир жыйырма бир',
      'Откроется, в понедельник, двадцать один час двадцать одна минута',
      'Opens, on Monday, at twenty one twenty one'
    ])
  })

  test('is not told by a weekday that would be taken for this week', () => {
    expect(opens('en', NOON + 7 * DAY)).toBeNull()
    expect(opens('en', NOON - DAY)).toBeNull()
  })

  test('has words for every hour and for minutes of all kinds', () => {
    for (const lang of LANGS)
      for (let at = NOON; at < NOON + DAY; at += 7 * MINUTE)
        expect(opens(lang, at + DAY), `${lang} ${at}`).not.toBeNull()
  })
})

test('a zone is said by its number, Roman or not, or its letters; by others not at all', () => {
  expect(LANGS.map((lang) => words(zoneSentence(lang, 'III')))).toEqual(['үч зонасы', 'зона три', 'zone three'])
  expect(words(zoneSentence('ru', '12'))).toBe('зона двенадцать')
  expect(words(zoneSentence('en', 'B'))).toBe('zone B')
  expect(zoneSentence('ky', 'көк')).toBeNull()
})

test('what has no clip is said by its place in the list', () => {
  expect(LANGS.map((lang) => words(placeSentence(lang, 12)))).toEqual([
    'Тизмедеги номери, он эки',
    'Номер в списке, двенадцать',
    'Number in the list, twelve'
  ])
  expect(placeSentence('ky', 0)).toBeNull()
})

test.each(LANGS)('in %s each word has a clip of its own, and is one that is made and can be recorded', (lang) => {
  expect(Object.keys(WORDS[lang]).filter((id) => id in FIGURE_WORDS[lang])).toEqual([])
  const made = new Set(guidanceClips(lang).map(({ id }) => id))
  expect(figureClips(lang).filter(({ id }) => !made.has(id))).toEqual([])
  expect(made).toContain('closed-break')
  expect(made).toContain('refused-daily-limit')
})
