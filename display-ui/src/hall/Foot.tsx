import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { DisplayView } from '../../../server/protocol/hall-views.ts'
import { shortWait } from '../../../server/client/short-wait.ts'
import type { Slides } from '../slides/slides-store.ts'
import type { ScreenTexts } from '../screen/screen-texts.ts'
import { countTurns, turnOf } from '../screen/turns.ts'
import { type FootItem, footItems } from './foot-items.ts'
import type { Reading } from './reading.ts'
import { textPages } from './text-pages.ts'
import { textWidthPx } from './text-width.ts'
import { usePlace } from './use-place.ts'
import { waitingRows } from './waiting-rows.ts'
import './foot.css'

/** Two lines of large type are read twice in this time. */
const turn = countTurns(6_000)

type Props = {
  view: DisplayView
  centreBody: CentreBody
  slides: Slides
  reading: Reading
  /** Who waits is said here, because no panel says it. */
  saysWaits: boolean
  words: ScreenTexts
}

/**
 * The display's foot: one text at a time in letters that the farthest seat can read, page after page and standing
 * still. The supervisor's message comes before everything else; then who waits, what to do when in doubt, and the
 * centre's own lines. Where letters that large would leave no room for calls it says nothing but the message.
 */
export function Foot({ view, centreBody, slides, reading, saysWaits, words }: Props) {
  const { t, langs, lang } = words
  const { ref, place } = usePlace<HTMLElement>()
  const { foot } = reading
  const own = centreBody.screenTexts.help ?? null
  const isSilent = foot.isTooLarge && view.messages.length === 0
  const items = footItems(
    {
      messages: view.messages,
      waiting: saysWaits ? waitingRows(view, 8) : [],
      ticker: slides.lines.value,
      help: langs.value.map((each) => ({ lang: each, text: own?.[each] || t('hall.missed', undefined, each) })),
      langs: langs.value
    },
    (text) =>
      textPages(text, { lineWidth: place.widthPx, lines: foot.lines }, (words) => textWidthPx(words, foot.sizePx))
  )
  const item = turnOf(items, turn.value)
  if (isSilent || item === undefined) return null
  const isMessage = item.kind === 'message'
  return (
    <footer
      class={isMessage ? 'foot foot-message' : 'foot'}
      ref={ref}
      style={{ fontSize: `${foot.sizePx}px`, '--lines': foot.lines }}
    >
      <FootText item={item} lang={lang.value} t={t} />
    </footer>
  )
}

type TextProps = { item: FootItem; lang: ScreenTexts['lang']['value']; t: ScreenTexts['t'] }

function FootText({ item, lang, t }: TextProps) {
  if (item.kind === 'wait') {
    const { id, name, waiting, told } = item.row
    const wait = shortWait(told, (key, values) => t(key, values, lang))
    return (
      <p class='foot-wait' lang={lang} data-testid='waiting-group' data-id={id}>
        <span class='foot-wait-name'>{name[lang]}</span>
        <span class='foot-wait-figures'>
          <b>{t('hall.people', { n: waiting }, lang)}</b>
          {wait && <span>{wait}</span>}
        </span>
      </p>
    )
  }
  if (item.kind === 'message')
    return (
      <p role='status' lang={item.lang} data-testid='hall-message'>
        {item.text}
      </p>
    )
  return (
    <p lang={item.lang} data-testid={item.kind === 'ticker' ? 'ticker' : 'help'}>
      {item.text}
    </p>
  )
}
