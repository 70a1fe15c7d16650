/**
 * The part of the ICU message syntax that our texts use: `{name}`, `number`, `plural` with `#` and exact numbers, `select`, and
 * quoting by apostrophes. The library for all of the syntax was 40 % of the kiosk's script; a test compares the two
 * over every text.
 */

type Values = Record<string, string | number>
type Part =
  | string
  | { name: string; isNumber?: boolean }
  | { name: string; kind: 'plural' | 'select'; options: Map<string, Part[]> }
  /** The number of the plural around it. */
  | { hash: true }

/** @throws SyntaxError when it is no message, or uses what we do not support */
export function parseMessage(source: string): Part[] {
  let at = 0

  const fail = (): never => {
    throw new SyntaxError(`No message at ${at}: ${source}`)
  }
  const skipSpace = () => {
    while (/\s/.test(source[at] ?? '')) at++
  }
  const expectSign = (sign: string) => {
    skipSpace()
    if (source[at++] !== sign) fail()
  }
  const word = (): string => {
    skipSpace()
    const [found] = /^[^\s{},#']+/.exec(source.slice(at)) ?? fail()
    at += found.length
    return found
  }

  /** A quoted stretch, which begins only before a sign that would mean something; elsewhere an apostrophe is itself. */
  function quoted(inPlural: boolean): string {
    const next = source[at + 1] ?? ''
    if (next === "'") {
      at += 2
      return "'"
    }
    if (!'{}'.includes(next) && !(inPlural && next === '#')) {
      at++
      return "'"
    }
    let text = ''
    for (at++; at < source.length; at++) {
      if (source[at] !== "'") text += source[at]
      else if (source[at + 1] === "'") text += source[at++]
      else {
        at++
        break
      }
    }
    return text
  }

  function argument(): Part {
    expectSign('{')
    const name = word()
    skipSpace()
    if (source[at] === '}') {
      at++
      return { name }
    }
    expectSign(',')
    const kind = word()
    if (kind === 'number') {
      expectSign('}')
      return { name, isNumber: true }
    }
    if (kind !== 'plural' && kind !== 'select') return fail()
    expectSign(',')
    const options = new Map<string, Part[]>()
    for (skipSpace(); source[at] !== '}'; skipSpace()) {
      const option = word()
      expectSign('{')
      options.set(option, parts(kind === 'plural', true))
      expectSign('}')
    }
    at++
    if (!options.has('other')) fail()
    return { name, kind, options }
  }

  function parts(inPlural: boolean, isNested: boolean): Part[] {
    const found: Part[] = []
    let text = ''
    const flush = () => {
      if (text !== '') found.push(text)
      text = ''
    }
    while (at < source.length) {
      const sign = source[at] as string
      if (sign === '{') {
        flush()
        found.push(argument())
      } else if (sign === '}') {
        if (!isNested) fail()
        break
      } else if (sign === '#' && inPlural) {
        flush()
        found.push({ hash: true })
        at++
      } else if (sign === "'") text += quoted(inPlural)
      else {
        text += sign
        at++
      }
    }
    flush()
    return found
  }
  return parts(false, false)
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
