import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import IntlMessageFormat from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { REJECTIONS } from '../server/engine/index.ts'
import { fillMessage, parseMessage } from '../server/protocol/conventions/message-format.ts'
import type { Catalogue, Entry } from '../server/client/texts.ts'
import { Centre } from '../server/protocol/centre.ts'
import { rejections } from '../server/client/texts/rejections.ts'

const ROOT = path.join(import.meta.dirname, '..')
const LANGS = ['ky', 'ru', 'en'] as const
const UIS = ['kiosk-ui', 'display-ui', 'operator-ui']
/** Keys that are put together from a code; each kind has a test that all its codes have words, or a type that says so. */
const MADE_AT_RUN_TIME = /^(source|rejection|fault|advice|section|field|icon|colour)\./
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8')

const catalogueFiles = globSync(
  [
    'server/client/texts/*.ts',
    'kiosk-ui/src/texts.ts',
    '*-ui/src/texts/*.ts',
    '*-ui/src/*/texts/*.ts',
    'server/devices/**/texts.ts'
  ],
  { cwd: ROOT }
)
const catalogues: Array<{ file: string; catalogue: Catalogue }> = await Promise.all(
  catalogueFiles.map(async (file) => {
    const exported = Object.values(await import(path.join(ROOT, file))) as Catalogue[]
    return { file, catalogue: Object.assign({}, ...exported.filter((each) => typeof each === 'object')) }
  })
)
const entries: Array<[string, Entry]> = Object.entries(
  Object.assign({}, ...catalogues.map(({ catalogue }) => catalogue)) as Catalogue
)
const sources = globSync(
  [
    '{kiosk,display,operator}-ui/src/**/*.{ts,tsx}',
    'server/client/**/*.{ts,tsx}',
    'server/devices/**/*.ts',
    'server/routes/*.ts',
    'server/services/**/*.ts',
    'server/protocol/conventions/alarm-words.ts'
  ],
  { cwd: ROOT }
).filter((file) => !catalogueFiles.includes(file) && file !== 'server/client/texts.ts')

interface Part {
  type: number
  value: string
  options?: Record<string, { value: Part[] }>
}
const NUMBER = 2
const PLURAL = 6

/** The parts of a text that are filled in, however deep. */
const filledIn = (parts: Part[]): Part[] =>
  parts.flatMap((part) => [
    ...(part.type === 0 || part.type === 7 ? [] : [part]),
    ...Object.values(part.options ?? {}).flatMap((option) => filledIn(option.value))
  ])

const isCounted = (ast: Part[], name: string) =>
  filledIn(ast).some((part) => (part.type === PLURAL || part.type === NUMBER) && part.value === name)

/** The names that each language wants filled in, less numbers that choose the form of a word: not every language has such forms. */
function holes(entry: Entry): Record<string, string[]> {
  const parts = LANGS.map((lang) => filledIn(new IntlMessageFormat(entry[lang], lang).getAst() as Part[]))
  const numbers = new Set(
    parts
      .flat()
      .filter((part) => part.type === PLURAL)
      .map((part) => part.value)
  )
  return Object.fromEntries(
    LANGS.map((lang, i) => [
      lang,
      // The time with a Kyrgyz ending is the same time (protocol/conventions/kyrgyz-time.ts).
      [...new Set(parts[i]?.map((part) => part.value?.replace(/^time(To|At)$/, 'time')))]
        .filter((name) => !numbers.has(name))
        .sort()
    ])
  )
}

describe('texts', () => {
  test('there are some, in every screen', () => {
    for (const ui of UIS) expect(catalogueFiles.some((file) => file.startsWith(ui))).toBe(true)
    expect(entries.length).toBeGreaterThan(150)
  })

  test.each(entries)('%s is said in three languages, with the same holes', (_key, entry) => {
    for (const lang of LANGS) expect(entry[lang].trim()).not.toBe('')
    expect(['attested', 'composed', 'unsure']).toContain(entry.kyrgyz)
    // A sentence that was put under the wrong language.
    expect(entry.ru).not.toMatch(/[ңөү]/i)
    const { ky, ru, en } = holes(entry)
    expect([ru, en]).toEqual([ky, ky])
  })

  test.each(entries)('%s is filled in as the library of ICU messages does it', (_key, entry) => {
    for (const lang of LANGS) {
      const library = new IntlMessageFormat(entry[lang], lang)
      const names = filledIn(library.getAst() as Part[]).map((part) => part.value)
      for (const value of [0, 1, 2, 5, 11, 21, 22, 1_234, 'room', 'desk', 'other'])
        for (const each of names.length === 0 ? [''] : names) {
          // One varies, the others stay: a select beside a plural.
          const values = { ...Object.fromEntries(names.map((name) => [name, 3])), [each]: value }
          if (typeof value === 'string' && isCounted(library.getAst() as Part[], each)) continue
          expect(fillMessage(parseMessage(entry[lang]), lang, values)).toBe(String(library.format(values)))
        }
    }
  })

  test.each([
    "It''s {n}",
    "'{n}' is {n}",
    "l'heure {n}",
    '{n, number} of {n}',
    "{n, plural, one {# 'of' '#'} other {{n} of #'}}'}} end",
    '{n, plural, =0 {none} one {{a, select, x {# X} other {# Y}}} other {#}}'
  ])('%s is understood as the library understands it', (source) => {
    for (const n of [0, 1, 21, 5_000])
      expect(fillMessage(parseMessage(source), 'ru', { n, a: 'x' })).toBe(
        String(new IntlMessageFormat(source, 'ru').format({ n, a: 'x' }))
      )
  })

  test.each(['{n', '{n, date}', '{n, plural, one {1}}', 'a } b', '{}'])(
    '%s is refused as no message of ours',
    (source) => {
      expect(() => parseMessage(source)).toThrow(SyntaxError)
    }
  )

  test('a message whose value is missing throws, as with the library', () => {
    expect(() => fillMessage(parseMessage('{n}'), 'en', {})).toThrow('n')
  })

  test('a plural in Russian has its few and many', () => {
    const plurals = entries.filter(([, entry]) => entry.ru.includes('plural,'))
    expect(plurals.length).toBeGreaterThan(0)
    for (const [key, { ru }] of plurals) expect(ru, key).toMatch(/one \{[\s\S]*few \{[\s\S]*many \{[\s\S]*other \{/)
  })

  test('none is unused', () => {
    const code = sources.map(read).join('\n')
    const unused = entries
      .map(([key]) => key)
      .filter((key) => !MADE_AT_RUN_TIME.test(key) && !code.includes(`'${key}'`))
    expect(unused).toEqual([])
  })

  test('every text that is asked for is there', () => {
    const known = new Set(entries.map(([key]) => key))
    const missing = sources.flatMap((file) =>
      [...read(file).matchAll(/\bt(?:Or)?\('([a-z][\w.-]*)'/g)]
        .map(([, key]) => key as string)
        .filter((key) => !known.has(key))
        .map((key) => `${file}: ${key}`)
    )
    expect(missing).toEqual([])
  })

  test('every fault of settings has its words', () => {
    const codes = globSync('server/{centre,hall,routes}/*.ts', { cwd: ROOT })
      .map(read)
      .flatMap((text) => [...text.matchAll(/\bfault\([\s\S]+?,\s*'([a-z-]+)',\s/g)].map(([, code]) => code as string))
    expect(codes.length).toBeGreaterThan(5)
    const words = new Set(entries.map(([key]) => key))
    expect(codes.filter((code) => !words.has(`fault.${code}`))).toEqual([])
  })

  test('every advice on settings, and every section of them, has its words', () => {
    const codes = [...read('server/centre/warnings.ts').matchAll(/\badvice\([\s\S]+?,\s*'([a-z-]+)',\s/g)].map(
      ([, code]) => `advice.${code}`
    )
    expect(codes.length).toBeGreaterThan(4)
    const keys = [
      ...codes,
      ...Object.keys(Centre.properties)
        .filter((section) => section !== 'centreId')
        .map((section) => `section.${section}`)
    ]
    const words = new Set(entries.map(([key]) => key))
    expect(keys.filter((key) => !words.has(key))).toEqual([])
  })

  test('every way the hall says no has its words, and no words are left over', () => {
    const codes = [
      ...Object.keys(REJECTIONS),
      'unknown',
      'no-connection',
      'not-saved',
      'wrong-password',
      'not-signed-in',
      'forbidden',
      'too-many-requests',
      'unknown-notice-file',
      'notice-file-used',
      'notice-file-large',
      'notice-file-type',
      'notice-files-full',
      'bad-request',
      'unknown-code',
      'unknown-group',
      'unknown-zone',
      'unknown-device',
      'unknown-person',
      'login-taken',
      'last-administrator',
      'unknown-role',
      'role-in-use',
      'too-many-roles',
      'not-today',
      'no-printer',
      'unknown-printer',
      'bad-logo',
      'bad-network',
      'network-not-allowed',
      'no-alarm',
      'settings-changed',
      'too-many-plans',
      'not-later',
      'nothing-changed',
      'unknown-plan',
      'bad-sound',
      'unknown-clip',
      'visitors-only',
      'voice-pack-full',
      'code-needed',
      'wrong-code',
      'weak-password',
      'proof-needed',
      'sign-in-unfinished',
      'second-factor-needed',
      'no-second-factor',
      'unknown-session',
      'hub-away',
      'hub-not-secure',
      'no-hub',
      'unknown-hub-code',
      'catalogue-changed',
      'bad-catalogue',
      'nothing-common',
      'unknown-complaint',
      'no-complaints',
      'visit-not-over',
      'complaint-late',
      'complaint-open',
      'complaint-limit',
      'complaint-erased',
      'already-answered',
      'unknown-arrival',
      'no-messages',
      'bad-phone',
      'hall-in-use',
      'no-desks',
      'no-test-ticket',
      'screen-away',
      'screen-silent',
      'screen-busy',
      'not-of-kiosk',
      'no-push',
      'bad-push-service',
      'too-many-phones',
      'unknown-phone',
      'house-off',
      'house-unreachable',
      'house-not-secure',
      'house-bad-address',
      'of-house',
      'not-of-house',
      'mail-not-secure',
      'no-mail-server',
      'no-bucket',
      'secret-key-missing',
      'too-many-recipients',
      'unknown-recipient',
      'role-sees-nothing',
      'ends-before',
      'too-many-programs',
      'too-many-hooks'
    ]
    expect(Object.keys(rejections).sort()).toEqual(codes.map((code) => `rejection.${code}`).sort())
  })
})
