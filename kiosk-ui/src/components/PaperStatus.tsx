import type { Kiosk } from '../store/kiosk.ts'
import { isScreenTicket } from '../store/paper.ts'
import { Icon } from './Icon.tsx'

type Props = { kiosk: Kiosk }

/** How the paper ticket is coming along. Without one, the number and the code on the screen are the ticket. */
export function PaperStatus({ kiosk }: Props) {
  const { t } = kiosk.texts
  const paper = kiosk.paper.value
  if (paper === 'none') return null
  const isMissing = isScreenTicket(paper)
  return (
    <div class={isMissing ? 'paper is-missing' : 'paper'} role='status' data-testid='paper' data-paper={paper}>
      <Icon name={isMissing ? 'person' : paper === 'printed' ? 'check' : 'paper'} />
      <p>
        {paper === 'printing' && t('ticket.printing')}
        {paper === 'printed' && t('ticket.printed')}
        {paper === 'out-of-paper' && t('ticket.out-of-paper')}
        {paper === 'no-printer' && t('ticket.no-printer')}
      </p>
    </div>
  )
}
