import { Fragment } from 'preact'
import type { Lang } from '../../../server/protocol/basics.ts'

type Props = { langs: readonly Lang[]; say: (lang: Lang) => string }

/** One short text in several languages on one line; languages that say it alike share it. */
export function InAllLanguages({ langs, say }: Props) {
  const texts = new Map<string, Lang>()
  for (const lang of langs) if (!texts.has(say(lang))) texts.set(say(lang), lang)
  const last = texts.size - 1
  return (
    <>
      {[...texts].map(([text, lang], place) => (
        <Fragment key={lang}>
          <span class='together'>
            <span lang={lang}>{text}</span>
            {place < last && <span aria-hidden='true'> ·</span>}
          </span>
          {place < last && ' '}
        </Fragment>
      ))}
    </>
  )
}
