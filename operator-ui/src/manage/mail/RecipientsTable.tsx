import { useSignal } from '@preact/signals'
import type { Recipient } from '../../../../server/protocol/mail.ts'
import { LANG_NAMES } from '../../../../server/client/texts.ts'
import type { Session } from '../../session/session.ts'
import { ConfirmRemoval } from '../layout/ConfirmRemoval.tsx'
import { NamedTable } from '../layout/NamedTable.tsx'
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
      <NamedTable
        rows={recipients}
        testId='recipient-row'
        class='addresses'
        keyOf={({ recipientId }) => recipientId}
        nameOf={({ address }) => address}
        head={t('mail.address')}
        more={({ trouble }) => trouble !== null && <p class='field-wrong'>{t('mail.refused', { why: trouble })}</p>}
        columns={[
          { head: t('mail.language'), cell: ({ language }) => LANG_NAMES[language] },
          { head: t('mail.role'), cell: ({ role }) => roleName(role, own.value) },
          { head: t('mail.alarms'), cell: ({ alarms }) => t(ALARMS[alarms ?? 'none']) },
          { head: t('mail.reports'), cell: ({ reports }) => reports.map((each) => t(REPORTS[each])).join(', ') || '–' }
        ]}
        actions={(one) => [
          {
            label: t('settings.remove'),
            onClick: () => {
              refusal.value = null
              leaving.value = one
            }
          }
        ]}
      />
      <ConfirmRemoval target={leaving} nameOf={({ address }) => address} refusal={refusal} onConfirm={remove}>
        <p>{t('mail.remove-about')}</p>
      </ConfirmRemoval>
    </div>
  )
}
