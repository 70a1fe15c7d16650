import { describe, expect, test } from 'vitest'
import { callSentence, clipsFor } from '../../server/client/voice/sentences.ts'
import { WORDS } from '../../server/client/voice/words.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { spellOut } from './cldr.ts'

const LANGS = ['ky', 'ru', 'en'] as const
const TICKETS = Array.from({ length: 9_999 }, (_, n) => n + 1)
const DESKS = Array.from({ length: 99 }, (_, n) => n + 1)

const said = (lang: (typeof LANGS)[number], ticketNumber: string, deskLabel = '5', deskWord = 'window') =>
  callSentence(lang, { ticketNumber, deskLabel, deskWord })
const numberIn = (lang: (typeof LANGS)[number], n: number): string => {
  const text = said(lang, `K${String(n).padStart(3, '0')}`)?.text ?? ''
  const [, number] =
    { ky: /^ка (.*) номерлүү талон,/, ru: /^талон ка (.*), подойдите/, en: /^ticket K (.*), please/ }[lang].exec(
      text
    ) ?? []
  return number ?? text
}

describe('the whole sentence', () => {
  test('is as people say it, in each language', () => {
    expect(said('ky', 'K042')?.text).toBe('ка кырк эки номерлүү талон, бешинчи терезеге келиңиз')
    expect(said('ru', 'K042')?.text).toBe('талон ка сорок два, подойдите к окну пять')
    expect(said('en', 'K042')?.text).toBe('ticket K forty two, please go to window five')
  })

  test.each([
    ['ky', 'desk', 'столго келиңиз'],
    ['ky', 'room', 'кабинетке келиңиз'],
    ['ru', 'desk', 'подойдите к столу'],
    ['ru', 'room', 'подойдите к кабинету'],
    ['en', 'desk', 'please go to desk'],
    ['en', 'room', 'please go to room']
  ] as const)("in %s the place of service is the centre's own word: %s", (lang, deskWord, words) => {
    expect(said(lang, 'A001', '21', deskWord)?.text).toContain(words)
  })

  test('spells a prefix of two letters, and needs no prefix', () => {
    expect(said('ru', 'AK007')?.text).toBe('талон а ка семь, подойдите к окну пять')
    expect(said('en', '012', '16')?.text).toBe('ticket twelve, please go to window sixteen')
  })

  test.each(['K10000', 'K000', 'k 42', '', '№ 7', 'K042; drop'])(
    'is not begun when it could not be finished: %s',
    (ticketNumber) => {
      for (const lang of LANGS) expect(said(lang, ticketNumber)).toBeNull()
    }
  )

  test.each(['0', '1000', '-1', '', 'west'])('nor when there is no such desk: %s', (deskLabel) => {
    expect(said('ky', 'K001', deskLabel)).toBeNull()
  })
})

describe('ticket numbers 1 to 9999', () => {
  // CLDR has «бир жүз бир» and «одна тысяча»; in a call the shorter form is usual, and as right.
  const shorter = {
    ky: (words: string) => words.replace(/^бир (?=жүз|миң)/, '').replace(/ бир жүз(?= |$)/, ' жүз'),
    ru: (words: string) => words.replace(/^одна /, ''),
    en: (words: string) => words.replaceAll('-', ' ')
  }

  test.each(LANGS)('in %s are as CLDR spells them', (lang) => {
    const set = lang === 'ru' ? '%spellout-cardinal-masculine' : '%spellout-cardinal'
    const wrong = TICKETS.filter((n) => numberIn(lang, n) !== shorter[lang](spellOut(lang, set, n)))
    expect(wrong.map((n) => `${n}: ${numberIn(lang, n)} / ${spellOut(lang, set, n)}`).slice(0, 5)).toEqual([])
  })

  test.each(LANGS)('in %s no two sound the same', (lang) => {
    expect(new Set(TICKETS.map((n) => numberIn(lang, n))).size).toBe(TICKETS.length)
  })

  test('the hard ones, written down by hand', () => {
    const hard: Array<[number, string, string, string]> = [
      [1, 'бир', 'один', 'one'],
      [11, 'он бир', 'одиннадцать', 'eleven'],
      [40, 'кырк', 'сорок', 'forty'],
      [90, 'токсон', 'девяносто', 'ninety'],
      [100, 'жүз', 'сто', 'one hundred'],
      [101, 'жүз бир', 'сто один', 'one hundred one'],
      [219, 'эки жүз он тогуз', 'двести девятнадцать', 'two hundred nineteen'],
      [660, 'алты жүз алтымыш', 'шестьсот шестьдесят', 'six hundred sixty'],
      [1_000, 'миң', 'тысяча', 'one thousand'],
      [1_001, 'миң бир', 'тысяча один', 'one thousand one'],
      [2_022, 'эки миң жыйырма эки', 'две тысячи двадцать два', 'two thousand twenty two'],
      [5_112, 'беш миң жүз он эки', 'пять тысяч сто двенадцать', 'five thousand one hundred twelve'],
      [
        9_999,
        'тогуз миң тогуз жүз токсон тогуз',
        'девять тысяч девятьсот девяносто девять',
        'nine thousand nine hundred ninety nine'
      ]
    ]
    for (const [n, ...words] of hard)
      expect(
        LANGS.map((lang) => numberIn(lang, n)),
        String(n)
      ).toEqual(words)
  })
})

describe('desks 1 to 99', () => {
  const deskIn = (lang: (typeof LANGS)[number], n: number) => {
    const [, , desk] =
      { ky: /(талон, )(.*) терезеге келиңиз$/, ru: /(к окну )(.*)$/, en: /(to window )(.*)$/ }[lang].exec(
        said(lang, 'K001', String(n))?.text ?? ''
      ) ?? []
    return desk
  }

  test('in Kyrgyz are the ordinals of CLDR', () => {
    for (const n of DESKS) expect(deskIn('ky', n)).toBe(spellOut('ky', '%spellout-ordinal', n))
  })

  test('in Kyrgyz, up to 999, keep the harmony of their vowels', () => {
    for (let n = 1; n <= 999; n++) expect(deskIn('ky', n), String(n)).toBe(harmonised(numberIn('ky', n)))
  })

  test('in Russian and English are the numbers themselves', () => {
    for (const n of DESKS) {
      expect(deskIn('ru', n)).toBe(numberIn('ru', n))
      expect(deskIn('en', n)).toBe(numberIn('en', n))
    }
  })
})

/** The ordinal by the grammar's rule: the suffix follows the last vowel, and loses its own after one. */
function harmonised(cardinal: string): string {
  const vowel = [...cardinal].filter((letter) => 'аыоуэеиөү'.includes(letter)).at(-1) ?? ''
  const suffix = 'аы'.includes(vowel) ? 'ынчы' : 'оу'.includes(vowel) ? 'унчу' : 'өү'.includes(vowel) ? 'үнчү' : 'инчи'
  return cardinal.endsWith(vowel) ? `${cardinal}${suffix.slice(1)}` : `${cardinal}${suffix}`
}

describe('the clips of a pack', () => {
  test.each(LANGS)('in %s there is one for all that a call can need, and none that none needs', (lang) => {
    const used = new Set(
      ['window', 'desk', 'room']
        .flatMap((word) => [
          ...TICKETS.map((n) => said(lang, `K${n}`, '1', word)),
          ...Array.from({ length: 999 }, (_, n) => said(lang, 'A1', String(n + 1), word)),
          ...[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => said(lang, `${letter}1`, '1', word))
        ])
        .flatMap((sentence) => sentence?.phrases.flat().map(({ id }) => id) ?? ['nothing'])
    )
    expect([...used].sort()).toEqual(Object.keys(WORDS[lang]).sort())
    expect(clipsFor(lang).map(({ id }) => id)).toEqual(Object.keys(WORDS[lang]))
  })

  test('a centre records only its own letters and its own word for a desk', () => {
    const prefixes = [...new Set(sampleCentre.services.map(({ prefix }) => prefix))]
    const needs = { deskWord: 'window', prefixes, highestDesk: 16 }
    expect(
      clipsFor('ky', needs)
        .filter(({ id }) => id.startsWith('o-'))
        .at(-1)
    ).toEqual({ id: 'o-16', text: 'он алтынчы' })
    const ids = clipsFor('ru', needs).map(({ id }) => id)
    expect(ids.filter((id) => id.startsWith('go-'))).toEqual(['go-window'])
    expect(ids.filter((id) => id.startsWith('letter-')).length).toBe(new Set(prefixes.join('')).size)
    expect(ids.length).toBeLessThan(60)
  })
})
