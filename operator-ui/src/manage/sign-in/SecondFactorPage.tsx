import { useSignal } from '@preact/signals'
import type { RecoveryCodes, SecondFactorBody } from '../../../../server/protocol/session.ts'
import { RecoveryCodeList } from '../../session/RecoveryCodeList.tsx'
import type { Session } from '../../session/session.ts'
import { SetUpFactor } from '../../session/SetUpFactor.tsx'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import { OfHouse } from '../house/OfHouse.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { t } from '../texts/sign-in-pages.ts'
import { usePolled } from '../use-polled.ts'

type Props = { app: { session: Session }; centre: { sample: boolean } }

/** One's own second factor, in a hall and at head office. */
export default function SecondFactorPage({ app: { session }, centre }: Props) {
  const { body, refresh } = usePolled<SecondFactorBody>(session, '/session/second-factor')
  const isBegun = useSignal(false)
  const codes = useSignal<readonly string[] | null>(null)
  const refusal = useSignal<string | null>(null)

  const back = async () => {
    isBegun.value = false
    codes.value = null
    await refresh()
  }
  const renew = async () => {
    const answer = await session.ask<RecoveryCodes>('POST', '/session/recovery-codes')
    if (answer.ok) codes.value = answer.body.recoveryCodes
    else refusal.value = answer.problem.code
  }
  const remove = async () => {
    const answer = await session.ask<void>('DELETE', '/session/second-factor')
    refusal.value = answer.ok ? null : answer.problem.code
    await back()
  }

  const state = body.value
  if (session.me.value?.isOfHouse) return <OfHouse title={t('factor.title')} />
  return (
    <>
      <PageTitle>{t('factor.title')}</PageTitle>
      <p>{t('factor.about')}</p>
      {centre.sample && <p class='settings-hint'>{t('factor.sample')}</p>}
      {codes.value ? (
        <RecoveryCodeList codes={codes.value} onDone={back} />
      ) : isBegun.value ? (
        <SetUpFactor session={session} onDone={back} />
      ) : (
        state && (
          <>
            <p data-testid='factor-state'>
              {state.isSet ? t('factor.set', { n: state.recoveryCodesLeft }) : t('factor.none')}{' '}
              {state.isNeeded && t('factor.needed')}
            </p>
            <RejectionMessage code={refusal} />
            <div class='settings-buttons'>
              <button
                type='button'
                class='go'
                data-testid='factor-begin'
                onClick={() => {
                  isBegun.value = true
                }}
              >
                {t(state.isSet ? 'factor.begin-anew' : 'factor.begin')}
              </button>
              {state.isSet && (
                <button type='button' class='pill' data-testid='new-codes' onClick={() => void renew()}>
                  {t('factor.new-codes')}
                </button>
              )}
              {state.isSet && !state.isNeeded && (
                <button type='button' class='pill' data-testid='factor-remove' onClick={() => void remove()}>
                  {t('factor.remove')}
                </button>
              )}
            </div>
          </>
        )
      )}
    </>
  )
}
