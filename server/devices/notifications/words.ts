import type { Lang } from '../../protocol/basics.ts'
import { formatMessage } from '../../protocol/conventions/message-format.ts'
import { notificationTexts } from './texts.ts'

export type NotificationKey = keyof typeof notificationTexts

/** What a notification says, in one language. */
export const notificationText = (key: NotificationKey, lang: Lang, values: Record<string, string>): string =>
  formatMessage(notificationTexts[key][lang], lang, values)
