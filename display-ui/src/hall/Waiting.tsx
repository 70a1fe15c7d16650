import type { DisplayView } from '../../../server/protocol/hall-views.ts'
import { waitText } from '../../../server/client/waits.ts'
import { InAllLanguages } from '../screen/InAllLanguages.tsx'
import { turnOf } from '../screen/turns.ts'
import type { ScreenTexts } from '../screen/screen-texts.ts'

type Props = { view: DisplayView; isZone: boolean; atOnce: number; words: ScreenTexts }

/**
 * How many wait and how long, by top group; in one zone, where they are few, by service.
 * `atOnce` is what fits at the size of this text; more take turns.
 */
export function Waiting({ view, isZone, atOnce, words: { t, labelLangs, lang } }: Props) {
  const rows =
    isZone && view.waiting.length > 0 && view.waiting.length <= atOnce
      ? view.waiting.map(({ serviceId, ...row }) => ({ id: serviceId, ...row }))
      : view.groups.map(({ groupId, ...row }) => ({ id: groupId, ...row }))
  const shown = turnOf(pages(rows, atOnce)) ?? []

  return (
    <section class='waiting' aria-labelledby='waiting-title'>
      <h2 id='waiting-title'>
        <InAllLanguages langs={labelLangs.value} say={(each) => t('hall.waiting', undefined, each)} />
      </h2>
      <ul>
        {shown.map(({ id, name, waiting, estimate }) => (
          <li key={id} class='waiting-group' data-testid='waiting-group' data-id={id} lang={lang.value}>
            <span class='waiting-name'>{name[lang.value]}</span>
            <span class='waiting-count'>
              <span aria-hidden='true'>{waiting}</span>
              <span class='visually-hidden'>{t('hall.people', { n: waiting }, lang.value)}</span>
            </span>
            <span class='waiting-time'>
              {waitText(estimate)} {t('wait.minutes-short', undefined, lang.value)}
            </span>
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
