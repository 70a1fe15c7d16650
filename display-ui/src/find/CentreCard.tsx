import type { ComponentChildren } from 'preact'
import { saidKm } from '../../../server/protocol/conventions/distance.ts'
import type { FoundCentre } from '../../../server/protocol/finder.ts'
import { CentreNow } from './CentreNow.tsx'
import type { FindTexts } from './find-texts.ts'
import { findPath } from './links.ts'
import { quietText } from './times.ts'

type Props = {
  centre: FoundCentre
  /** null: nobody said from where. */
  km: number | null
  now: number
  timeZone: string
  texts: FindTexts
  commonId: string
  children?: ComponentChildren
}

/** One centre: where it is, how it is now, when it is usually quiet. */
export function CentreCard({ centre, km, now, timeZone, texts, commonId, children }: Props) {
  const { t, name, lang } = texts
  return (
    <li class='centre-card' data-testid={`centre-${centre.centreId}`}>
      {children}
      <h3>
        <a href={findPath(`/find/centre/${centre.centreId}`, lang.value, { service: commonId })}>
          {name(centre.address) || name(centre.name)}
        </a>
      </h3>
      <p class='where'>
        {centre.isSample && <span class='sample'>{t('find.sample')}</span>}
        {centre.kind !== null && <span>{name(centre.kind)}</span>}
        {km !== null && <span>{t('find.km', { n: saidKm(km) })}</span>}
      </p>
      <CentreNow centre={centre} now={now} timeZone={timeZone} texts={texts} hasService />
      {centre.quiet.length > 0 && <p class='quiet'>{t('find.quiet', { times: quietText(centre.quiet, t) })}</p>}
    </li>
  )
}
