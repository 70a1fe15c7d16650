import type { DisplayView } from '../../../server/protocol/hall-views.ts'
import { shortWait } from '../../../server/client/short-wait.ts'
import { InAllLanguages } from '../screen/InAllLanguages.tsx'
import { turnOf } from '../screen/turns.ts'
import type { ScreenTexts } from '../screen/screen-texts.ts'
import { usePlace } from './use-place.ts'
import { waitingRows } from './waiting-rows.ts'

/** A name may take three lines; as hall.css has it, in em. */
const ROW_EM = 3 * 1.15 + 0.5

type Props = { view: DisplayView; sizePx: number; words: ScreenTexts }

/** How many wait and how long, by top group; in one zone, where they are few, by service. What does not fit takes turns. */
export function Waiting({ view, sizePx, words: { t, labelLangs, lang } }: Props) {
  const { ref, place } = usePlace<HTMLUListElement>()
  const atOnce = Math.max(1, Math.floor(place.heightPx / (ROW_EM * sizePx)))
  const shown = turnOf(pages(waitingRows(view, atOnce), atOnce)) ?? []

  return (
    <section class='waiting' aria-labelledby='waiting-title' style={{ fontSize: `${sizePx}px` }}>
      <h2 id='waiting-title'>
        <InAllLanguages langs={labelLangs.value} say={(each) => t('hall.waiting', undefined, each)} />
      </h2>
      <ul ref={ref}>
        {shown.map(({ id, name, waiting, told }) => (
          <li key={id} class='waiting-group' data-testid='waiting-group' data-id={id} lang={lang.value}>
            <span class='waiting-name'>{name[lang.value]}</span>
            <span class='waiting-count'>
              <span aria-hidden='true'>{waiting}</span>
              <span class='visually-hidden'>{t('hall.people', { n: waiting }, lang.value)}</span>
            </span>
            <span class='waiting-time'>{shortWait(told, (key, values) => t(key, values, lang.value))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function pages<T>(rows: T[], length: number): T[][] {
  const count = Math.ceil(rows.length / length)
  return Array.from({ length: count }, (_, page) => rows.slice(page * length, (page + 1) * length))
}
