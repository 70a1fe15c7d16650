import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Text } from '../../../server/protocol/basics.ts'
import { turnOf } from '../screen/turns.ts'
import type { ScreenTexts } from '../screen/screen-texts.ts'
import './ticker.css'

type Props = { lines: readonly Text[]; words: ScreenTexts }

/** Slow enough to be read by whoever reads slowly; widths of a picture 1920 wide. */
const REM_PER_S = 6

/** The running line: the only thing that scrolls. Whoever asks their machine for less motion gets one text after another. */
export function Ticker({ lines, words: { t, lang, langs } }: Props) {
  const track = useRef<HTMLParagraphElement>(null)
  const [seconds, setSeconds] = useState(60)
  const label = t('ticker.label', undefined, lang.value)
  const said = lines.flatMap((text) => langs.value.map((lang) => ({ lang, text: text[lang] })))
  const all = said.map(({ text }) => text).join()

  useLayoutEffect(() => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    if (track.current) setSeconds(Math.round(track.current.scrollWidth / (rem * REM_PER_S)))
  }, [all])

  if (said.length === 0) return null
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    const now = turnOf(said)
    return (
      <aside class='ticker' aria-label={label} data-testid='ticker'>
        <p class='ticker-page' lang={now?.lang}>
          {now?.text}
        </p>
      </aside>
    )
  }
  return (
    <aside class='ticker' aria-label={label} data-testid='ticker'>
      {/* Other texts are another track: its way begins anew. */}
      <p key={all} class='ticker-track' ref={track} style={{ animationDuration: `${seconds}s` }}>
        {said.map(({ lang, text }) => (
          <span key={`${lang} ${text}`} lang={lang}>
            {text}
          </span>
        ))}
      </p>
    </aside>
  )
}
