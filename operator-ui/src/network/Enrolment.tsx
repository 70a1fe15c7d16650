import { useSignal } from '@preact/signals'
import type { ListedCentre } from '../../../server/protocol/network/centres.ts'
import { ConfirmDialog } from '../manage/layout/ConfirmDialog.tsx'
import type { Office } from './office.ts'
import { t } from './texts/network.ts'

type Props = { office: Office; centre: Pick<ListedCentre, 'centreId' | 'link'>; onChanged: () => Promise<void> }

/** A code with which a hall becomes this centre, and taking its token away. */
export function Enrolment({ office, centre: { centreId, link }, onChanged }: Props) {
  const code = useSignal<string | null>(null)
  const refusal = useSignal<string | null>(null)
  const asks = useSignal(false)
  const makeCode = async () => {
    const answer = await office.session.ask<{ code: string }>('POST', `/network/centres/${centreId}/code`)
    code.value = answer.ok ? answer.body.code : null
  }
  const revoke = async () => {
    const answer = await office.session.ask('DELETE', `/network/centres/${centreId}/enrolment`)
    refusal.value = answer.ok ? null : answer.problem.code
    if (!answer.ok) return
    asks.value = false
    await onChanged()
  }
  return (
    <section data-testid='enrolment'>
      <h2>{t('net.enrol')}</h2>
      <div class='net-filters'>
        <button type='button' class='pill' data-testid='make-code' onClick={() => void makeCode()}>
          {t('net.make-code')}
        </button>
        {link.state !== 'not-enrolled' && link.state !== 'revoked' && (
          <button
            type='button'
            class='pill'
            onClick={() => {
              asks.value = true
            }}
          >
            {t('net.revoke')}
          </button>
        )}
      </div>
      {code.value !== null && (
        <p class='net-code' role='status'>
          <strong data-testid='code'>{code.value}</strong>
          {t('net.code-hint')}
        </p>
      )}
      {asks.value && (
        <ConfirmDialog
          title={t('net.revoke')}
          confirm={t('net.revoke')}
          refusal={refusal}
          onConfirm={() => void revoke()}
          onBack={() => {
            asks.value = false
          }}
        >
          <p>{t('net.revoke-why')}</p>
        </ConfirmDialog>
      )}
    </section>
  )
}
