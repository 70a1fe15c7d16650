import { useSignal } from '@preact/signals'
import { dateTimeText } from '../../../../server/client/dates.ts'
import type { UplinkBody } from '../../../../server/protocol/uplink.ts'
import type { Session } from '../../session/session.ts'
import { ConfirmRemoval } from '../layout/ConfirmRemoval.tsx'
import { t } from '../texts/network.ts'

/** A clock that is further off is told. */
const CLOCK_OFF_MS = 60_000
const STATES = {
  none: 'network.none',
  connecting: 'network.connecting',
  up: 'network.up',
  sending: 'network.sending',
  away: 'network.away',
  refused: 'network.refused',
  'chain-differs': 'network.chain-differs',
  twin: 'network.twin'
} as const satisfies Record<UplinkBody['state'], string>

type Props = { session: Session; link: UplinkBody; timeZone: string; onLeft: () => void }

/** How the link to the network is. */
export function LinkState({ session, link, timeZone, onLeft }: Props) {
  const leaving = useSignal<UplinkBody | null>(null)
  const refusal = useSignal<string | null>(null)
  const leave = async () => {
    const answer = await session.ask<void>('DELETE', '/uplink')
    refusal.value = answer.ok ? null : answer.problem.code
    if (!answer.ok) return
    leaving.value = null
    onLeft()
  }
  const rows: Array<[label: string, value: string, testId: string]> = [
    [t('network.hub'), link.hub ?? '', 'network-address'],
    [t('network.state'), t(STATES[link.state]), 'network-state'],
    [t('network.fingerprint'), link.fingerprint ?? '', 'network-fingerprint'],
    [t('network.behind'), link.behind === null ? '–' : String(link.behind), 'network-behind'],
    [
      t('network.answered'),
      link.lastAnswerAt === null ? '–' : dateTimeText(link.lastAnswerAt, timeZone),
      'network-answered'
    ]
  ]
  const offMs = Math.abs(link.clockOffMs ?? 0)
  return (
    <>
      <div class='settings-table'>
        <table>
          <tbody>
            {rows.map(([label, value, testId]) => (
              <tr key={testId}>
                <th scope='row'>{label}</th>
                <td data-testid={testId}>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {offMs > CLOCK_OFF_MS && (
        <p role='alert' data-testid='network-clock'>
          {t('network.clock', { seconds: Math.round(offMs / 1_000) })}
        </p>
      )}
      <div>
        <button
          type='button'
          class='go danger'
          data-testid='network-leave'
          onClick={() => {
            leaving.value = link
          }}
        >
          {t('network.leave')}
        </button>
      </div>
      <ConfirmRemoval
        target={leaving}
        nameOf={({ hub }) => hub ?? ''}
        action={t('network.leave')}
        refusal={refusal}
        onConfirm={leave}
      >
        <p>{t('network.leave-about')}</p>
      </ConfirmRemoval>
    </>
  )
}
