import IntlMessageFormat from 'intl-messageformat'
import type { Lang } from '../../protocol/basics.ts'
import { messageTexts } from './texts.ts'

export type MessageKey = keyof typeof messageTexts

const formats = new Map<string, IntlMessageFormat>()

/** A message in one language. */
export function sayMessage(key: MessageKey, lang: Lang, values: Record<string, string>): string {
  const name = `${lang} ${key}`
  const format = formats.get(name) ?? new IntlMessageFormat(messageTexts[key][lang], lang)
  formats.set(name, format)
  return String(format.format(values))
}
