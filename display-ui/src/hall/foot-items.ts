import type { Lang, Text } from '../../../server/protocol/basics.ts'
import type { DisplayView } from '../../../server/protocol/hall-views.ts'
import type { WaitingRow } from './waiting-rows.ts'

/** One page of what takes turns at the foot of the display. */
export type FootItem =
  | { kind: 'wait'; row: WaitingRow }
  | { kind: 'message' | 'help' | 'ticker'; lang: Lang; text: string }

interface Sources {
  messages: DisplayView['messages']
  /** Who waits, where there is no panel that says it. */
  waiting: readonly WaitingRow[]
  ticker: readonly Text[]
  help: readonly { lang: Lang; text: string }[]
  langs: readonly Lang[]
}

/**
 * What takes turns, in its order. While the supervisor says something nothing else is said; otherwise every other turn
 * is a wait's, which most of those who look are looking for.
 * @param pagesOf a text in pages that fit
 */
export function footItems(sources: Sources, pagesOf: (text: string) => string[]): FootItem[] {
  const { messages, waiting, ticker, help, langs } = sources
  const inAll = (kind: 'message' | 'ticker', words: Text): FootItem[] =>
    langs
      // One text that stands for all languages is said once.
      .filter((lang, place, all) => all.findIndex((each) => words[each] === words[lang]) === place)
      .flatMap((lang) => pagesOf(words[lang]).map((text) => ({ kind, lang, text })))

  if (messages.length > 0) return messages.flatMap(({ words }) => inAll('message', words))
  const others: FootItem[] = [
    ...help.flatMap(({ lang, text }) => pagesOf(text).map((page) => ({ kind: 'help' as const, lang, text: page }))),
    ...ticker.flatMap((words) => inAll('ticker', words))
  ]
  const waits = waiting.map((row): FootItem => ({ kind: 'wait', row }))
  if (waits.length === 0 || others.length === 0) return [...waits, ...others]
  const rounds = Math.max(waits.length, others.length)
  return Array.from({ length: rounds }, (_, n) => [
    waits[n % waits.length] as FootItem,
    others[n % others.length] as FootItem
  ]).flat()
}
