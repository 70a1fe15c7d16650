import type { Lang } from '../../protocol/basics.ts'
import { formatMessage, say } from '../../protocol/conventions/message-format.ts'
import type { SaidNews } from './alarm-news.ts'

/** The Kyrgyz is composed. */
const OVER = say('Бүттү: {said}', 'Закончилось: {said}', 'Over: {said}')
const MORE = say('Дагы: {n}', 'Ещё: {n}', '{n} more')
/** A phone shows no more of a line. */
const LONGEST = 200

/** News as lines, the worst first; of more than so many, how many more there are. */
export function linesOf(news: readonly SaidNews[], lang: Lang, most: number): string[] {
  const lines = news.map(({ what, said }) => {
    const line = what === 'ended' ? formatMessage(OVER[lang], lang, { said: said[lang] }) : said[lang]
    return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
  })
  if (lines.length <= most) return lines
  return [...lines.slice(0, most), formatMessage(MORE[lang], lang, { n: lines.length - most })]
}
