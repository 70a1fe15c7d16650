import type { PublicPromise } from '../../../server/protocol/public.ts'
import type { FindTexts } from './find-texts.ts'
import { localDateText } from './times.ts'

type Props = { promised: readonly PublicPromise[]; texts: FindTexts }

/** Centres that were promised: the first date stays first, whatever was said later. */
export function PromisedList({ promised, texts: { t, name } }: Props) {
  return (
    <ul class='promised'>
      {promised.map((each) => {
        const [first, ...later] = each.promised
        return (
          <li key={each.centreId} data-testid={`promised-${each.centreId}`}>
            <h3>{name(each.address) || name(each.name)}</h3>
            {first && <p class='promised-first'>{t('find.promised-first', { date: localDateText(first.date) })}</p>}
            {later.map((next) => (
              <p key={next.date}>
                {t('find.promised-later', { date: localDateText(next.date) })}
                {next.by && ` · ${name(next.by)}`}
                {next.why && ` · ${name(next.why)}`}
              </p>
            ))}
            <p class='promised-now'>
              {each.openedOn === null ? t('find.not-opened') : t('find.opened', { date: localDateText(each.openedOn) })}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
