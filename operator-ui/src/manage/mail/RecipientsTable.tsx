import { useSignal } from '@preact/signals'
import type { Recipient } from '../../../../server/protocol/mail.ts'
import { LANG_NAMES } from '../../../../server/client/texts.ts'
import type { Session } from '../../session/session.ts'
import { ConfirmRemoval } from '../layout/ConfirmRemoval.tsx'
import { DataTable } from '../layout/DataTable.tsx'
import { RowButton } from '../layout/RowButton.tsx'
import { roleName, useOwnRoles } from '../people/roles.ts'
import { t } from '../texts/mail.ts'
import { ALARMS, REPORTS } from './words.ts'

type Props = { session: Session; recipients: readonly Recipient[]; onDone: () => Promise<void> }

/** Who is written to, and what. */
export function RecipientsTable({ session, recipients, onDone }: Props) {
  const own = useOwnRoles(session)
  const leaving = useSignal<Recipient | null>(null)
  const refusal = useSignal<string | null>(null)
  const remove = async ({ recipientId }: Recipient) => {
    const answer = await session.ask<void>('DELETE', `/mail/recipients/${recipientId}`)
    refusal.value = answer.ok ? null : answer.problem.code
    if (!answer.ok) return
    leaving.value = null
    await onDone()
  }
  if (recipients.length === 0) return <p>{t('mail.no-recipients')}</p>
  return (
    <div class='settings-table'>
      <DataTable
        columns={[t('mail.address'), t('mail.language'), t('mail.role'), t('mail.alarms'), t('mail.reports')]}
        hasActions
      >
        {recipients.map((one) => (
          <tr key={one.recipientId} data-testid='recipient-row'>
            <th scope='row' style={{ overflowWrap: 'anywhere' }}>
              {one.address}
              {one.trouble !== null && <p class='field-wrong'>{t('mail.refused', { why: one.trouble })}</p>}
            </th>
            <td>{LANG_NAMES[one.language]}</td>
            <td>{roleName(one.role, own.value)}</td>
            <td>{t(ALARMS[one.alarms ?? 'none'])}</td>
            <td>{one.reports.map((each) => t(REPORTS[each])).join(', ') || '–'}</td>
            <td class='settings-row-actions'>
              <RowButton
                label={t('settings.remove')}
                subject={one.address}
                onClick={() => {
                  refusal.value = null
                  leaving.value = one
                }}
              />
            </td>
          </tr>
        ))}
      </DataTable>
      <ConfirmRemoval target={leaving} nameOf={({ address }) => address} refusal={refusal} onConfirm={remove}>
        <p>{t('mail.remove-about')}</p>
      </ConfirmRemoval>
    </div>
  )
}
