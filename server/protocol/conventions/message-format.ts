/**
 * The part of the ICU message syntax that our texts use, on screens, on paper and in notifications: `{name}`, `number`,
 * `plural` with `#` and exact numbers, `select`, and quoting by apostrophes. The library for all of the syntax was 40 %
 * of the kiosk's script and 2 MB of the server; a test compares the two over every text.
 */

export type Values = Record<string, string | number>
type Part =
  | string
  | { name: string; isNumber?: boolean }
  | { name: string; kind: 'plural' | 'select'; options: Map<string, Part[]> }
  /** The number of the plural around it. */
  | { hash: true }

const parsed = new Map<string, Part[]>()

/**
 * A text of ours with its values filled in; plurals are chosen by the language's rules.
 * @throws when a value is missing
 */
export function formatMessage(source: string, lang: string, values?: Values): string {
  if (!source.includes('{')) return source
  const message = parsed.get(source) ?? parseMessage(source)
  parsed.set(source, message)
  return fillMessage(message, lang, values)
}

/** @throws SyntaxError when it is no message, or uses what we do not support */
export function parseMessage(source: string): Part[] {
  const read = createReader(source)

  function argument(): Part {
    read.expect('{')
    const name = read.word()
    if (read.skip('}')) return { name }
    read.expect(',')
    const kind = read.word()
    if (kind === 'number') {
      read.expect('}')
      return { name, isNumber: true }
    }
    if (kind !== 'plural' && kind !== 'select') return read.fail()
    read.expect(',')
    const options = new Map<string, Part[]>()
    while (!read.skip('}')) {
      const option = read.word()
      read.expect('{')
      options.set(option, parts(kind === 'plural', true))
      read.expect('}')
    }
    if (!options.has('other')) read.fail()
    return { name, kind, options }
  }

  function parts(inPlural: boolean, isNested: boolean): Part[] {
    const found: Part[] = []
    let text = ''
    const flush = () => {
      if (text !== '') found.push(text)
      text = ''
    }
    for (let sign = read.next(); sign !== ''; sign = read.next()) {
      if (sign === '{') {
        flush()
        found.push(argument())
      } else if (sign === '}') {
        if (!isNested) read.fail()
        break
      } else if (sign === '#' && inPlural) {
        flush()
        found.push({ hash: true })
        read.take()
      } else text += sign === "'" ? read.quoted(inPlural) : read.take()
    }
    flush()
    return found
  }
  return parts(false, false)
}

/** Reads a message's signs and words from its beginning on. */
function createReader(source: string) {
  let at = 0
  const next = (): string => source[at] ?? ''
  const take = (): string => source[at++] ?? ''
  const fail = (): never => {
    throw new SyntaxError(`No message at ${at}: ${source}`)
  }
  const skipSpace = () => {
    while (/\s/.test(next())) at++
  }

  return {
    next,
    take,
    fail,

    /** Whether the next sign is this one, which is then taken. */
    skip(sign: string): boolean {
      skipSpace()
      if (next() !== sign) return false
      at++
      return true
    },

    expect(sign: string): void {
      skipSpace()
      if (take() !== sign) fail()
    },

    word(): string {
      skipSpace()
      const [found] = /^[^\s{},#']+/.exec(source.slice(at)) ?? fail()
      at += found.length
      return found
    },

    /** A quoted stretch, which begins only before a sign that would mean something; elsewhere an apostrophe is itself. */
    quoted(inPlural: boolean): string {
      at++
      if (next() === "'") return take()
      if (!'{}'.includes(next()) && !(inPlural && next() === '#')) return "'"
      let text = ''
      while (at < source.length) {
        const sign = take()
        if (sign !== "'") text += sign
        else if (next() === "'") text += take()
        else break
      }
      return text
    }
  }
}

// Both take longer to make than to use.
const numbersOf = oncePerLanguage((lang) => new Intl.NumberFormat(lang))
const pluralsOf = oncePerLanguage((lang) => new Intl.PluralRules(lang))

function oncePerLanguage<T>(make: (lang: string) => T): (lang: string) => T {
  const made = new Map<string, T>()
  return (lang) => {
    const known = made.get(lang) ?? make(lang)
    made.set(lang, known)
    return known
  }
}

/**
 * Fills a message in.
 * @param number that of the plural around it
 * @throws when a value is missing
 */
export function fillMessage(parts: readonly Part[], lang: string, values: Values = {}, number = 0): string {
  const fillPart = (part: Part): string => {
    if (typeof part === 'string') return part
    if ('hash' in part) return numbersOf(lang).format(number)
    const value = values[part.name]
    if (value === undefined) throw new Error(`The text wants a value: ${part.name}`)
    if (!('options' in part)) return part.isNumber ? numbersOf(lang).format(Number(value)) : String(value)
    const { options } = part
    const other = options.get('other') as Part[]
    if (part.kind === 'select') return fillMessage(options.get(String(value)) ?? other, lang, values, number)
    const chosen = options.get(`=${value}`) ?? options.get(pluralsOf(lang).select(Number(value))) ?? other
    return fillMessage(chosen, lang, values, Number(value))
  }
  return parts.map(fillPart).join('')
}

type InLanguages = { ky: string; ru: string; en: string }

/** A message with its values, in the three languages; a value may be a text that has languages itself. */
export function tell(said: InLanguages, values: Record<string, string | number | InLanguages> = {}): InLanguages {
  const inLang = (lang: keyof InLanguages) =>
    formatMessage(
      said[lang],
      lang,
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value[lang] : value])
      )
    )
  return { ky: inLang('ky'), ru: inLang('ru'), en: inLang('en') }
}

/** A text in each language, written in one line where it is said. */
export const say = (ky: string, ru: string, en: string): InLanguages => ({ ky, ru, en })

/** A text that is the same in each language: a name, what a machine said. */
export const sameIn = (word: string): InLanguages => ({ ky: word, ru: word, en: word })
