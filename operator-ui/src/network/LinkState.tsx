import type { ListedCentre } from '../../../server/protocol/network/centres.ts'
import { momentText } from './net-format.ts'
import { t } from './texts/network.ts'

type Props = { centre: Pick<ListedCentre, 'status' | 'link' | 'live'>; now: number }

const STATUSES = {
  planned: 'net.planned',
  stopped: 'net.stopped',
  moved: 'net.moved',
  closed: 'net.closed'
} as const

/** Whether a centre is heard of; of one that does not work, why. */
export function LinkState({ centre: { status, link, live }, now }: Props) {
  const state = link.state
  if (status !== 'open' && state !== 'up') return <span class='status closed'>{t(STATUSES[status])}</span>
  switch (state) {
    case 'up':
      return live?.open === false ? (
        <span class='status closed'>{t('net.closed-now')}</span>
      ) : (
        <span class='status open'>{t('net.link-up')}</span>
      )
    case 'away':
      return (
        <span class='status net-away'>{t('net.link-away', { time: momentText(link.lastSeenAt ?? now, now) })}</span>
      )
    case 'never-seen':
      return <span class='status closed'>{t('net.link-never-seen')}</span>
    case 'not-enrolled':
      return <span class='status closed'>{t('net.link-not-enrolled')}</span>
    case 'revoked':
      return <span class='status net-away'>{t('net.link-revoked')}</span>
  }
}
