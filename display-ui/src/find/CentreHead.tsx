import { saidKm } from '../../../server/protocol/conventions/distance.ts'
import type { FoundCentre } from '../../../server/protocol/finder.ts'
import { CentreNow } from './CentreNow.tsx'
import type { FindTexts } from './find-texts.ts'
import { findPath } from './links.ts'

export type CentreHeadProps = {
  centre: FoundCentre
  /** null: nobody said from where. */
  km: number | null
  now: number
  timeZone: string
  texts: FindTexts
  commonId: string
}

/** Where a centre is, and how it is now. @param withKind says what kind of centre it is too */
export function CentreHead({
  centre,
  km,
  now,
  timeZone,
  texts,
  commonId,
  withKind = false
}: CentreHeadProps & { withKind?: boolean }) {
  const { t, name, lang } = texts
  return (
    <>
      <h3>
        <a href={findPath(`/find/centre/${centre.centreId}`, lang.value, { service: commonId })}>
          {name(centre.address) || name(centre.name)}
        </a>
      </h3>
      <p class='where'>
        {centre.isSample && <span class='sample'>{t('find.sample')}</span>}
        {withKind && centre.kind !== null && <span>{name(centre.kind)}</span>}
        {km !== null && <span>{t('find.km', { n: saidKm(km) })}</span>}
      </p>
      <CentreNow centre={centre} now={now} timeZone={timeZone} texts={texts} hasService />
    </>
  )
}
