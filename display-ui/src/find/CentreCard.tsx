import type { ComponentChildren } from 'preact'
import { CentreHead, type CentreHeadProps } from './CentreHead.tsx'
import { quietText } from '../texts/weekday-text.ts'

/** One centre: where it is, how it is now, when it is usually quiet. */
export function CentreCard({ children, ...head }: CentreHeadProps & { children?: ComponentChildren }) {
  const {
    centre,
    texts: { t }
  } = head
  return (
    <li class='centre-card' data-testid={`centre-${centre.centreId}`}>
      {children}
      <CentreHead {...head} withKind />
      {centre.quiet.length > 0 && <p class='quiet'>{t('usual.quiet', { times: quietText(centre.quiet, t) })}</p>}
    </li>
  )
}
