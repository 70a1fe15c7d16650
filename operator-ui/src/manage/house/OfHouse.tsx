import { t } from '../../texts.ts'
import { PageTitle } from '../layout/PageTitle.tsx'

type Props = { title: string }

/** In place of what somebody of the house sets there, and not here. */
export function OfHouse({ title }: Props) {
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <p>{t('house.own')}</p>
    </>
  )
}
