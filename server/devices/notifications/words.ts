import IntlMessageFormat from 'intl-messageformat'
import type { Lang } from '../../protocol/basics.ts'
import { notificationTexts } from './texts.ts'

export type NotificationKey = keyof typeof notificationTexts

const formats = new Map<string, IntlMessageFormat>()

/** What a notification says, in one language. */
export function notificationText(key: NotificationKey, lang: Lang, values: Record<string, string>): string {
  const name = `${lang} ${key}`
  const format = formats.get(name) ?? new IntlMessageFormat(notificationTexts[key][lang], lang)
  formats.set(name, format)
  return String(format.format(values))
}
