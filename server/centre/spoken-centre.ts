import { LANGS_OF_TEXT, type Text } from '../protocol/basics.ts'
import type { Centre } from '../protocol/centre.ts'

const spoken = new WeakMap<Centre, Centre>()

/**
 * The settings as screens and paper say them: a name or text that is empty in a language is said in the centre's first
 * language that has it, an answer by its class's name. Words that the screens have of their own (`screenTexts`) stay empty: theirs are better.
 */
export function spokenCentre(centre: Centre): Centre {
  const known = spoken.get(centre)
  if (known) return known
  const { screenTexts, printing, voice, ...said } = centre
  const { priorityClasses, ...filled } = filledIn(said, centre.languages)
  const answered = priorityClasses.map((each, i) => ({
    ...each,
    // Better its name in the visitor's language than what they would answer in another.
    answer: orElse(centre.priorityClasses[i]?.answer ?? each.answer, each.name)
  }))
  const whole = { ...filled, priorityClasses: answered, screenTexts, printing, voice }
  spoken.set(centre, whole)
  return whole
}

/** A text, and another where it is empty. */
function orElse(text: Text, other: Text): Text {
  const said = (lang: keyof Text) => (text[lang].trim() === '' ? other[lang] : text[lang])
  return { ky: said('ky'), ru: said('ru'), en: said('en') }
}

function filledIn<T>(value: T, languages: readonly (keyof Text)[]): T {
  if (Array.isArray(value)) return value.map((each) => filledIn(each, languages)) as T
  if (typeof value !== 'object' || value === null) return value
  if (isText(value)) return textIn(value, languages) as T
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filledIn(each, languages)])) as T
}

const isText = (value: object): value is Text =>
  LANGS_OF_TEXT.every((lang) => typeof (value as Partial<Text>)[lang] === 'string')

function textIn(text: Text, languages: readonly (keyof Text)[]): Text {
  const instead = [...languages, ...LANGS_OF_TEXT].map((lang) => text[lang]).find((each) => each.trim() !== '')
  if (instead === undefined) return text
  const said = (lang: keyof Text) => (text[lang].trim() === '' ? instead : text[lang])
  return { ...text, ky: said('ky'), ru: said('ru'), en: said('en') }
}
