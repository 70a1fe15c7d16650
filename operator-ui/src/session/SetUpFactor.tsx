import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { QrCode } from '../../../server/client/components/QrCode.tsx'
import type { BegunSecondFactor, RecoveryCodes } from '../../../server/protocol/session.ts'
import { t, tOr } from '../texts.ts'
import { DueForm } from './DuePage.tsx'
import { RecoveryCodeList } from './RecoveryCodeList.tsx'
import type { Session } from './session.ts'
import './sign-in.css'

type Props = { session: Session; onDone: () => void | Promise<void> }

const inFours = (key: string): string => key.replace(/(.{4})(?=.)/g, '$1 ')

/** Sets a second factor up: the code for the authenticator, drawn here, then a code of it, then the recovery codes. */
export function SetUpFactor({ session, onDone }: Props) {
  const begun = useSignal<BegunSecondFactor | null>(null)
  const codes = useSignal<readonly string[] | null>(null)
  const refusal = useSignal<string | null>(null)
  const code = useRef<HTMLInputElement>(null)
  const say = (refused: string) => {
    refusal.value = tOr(`rejection.${refused}`, 'rejection.unknown')
  }

  useEffect(() => {
    void session.ask<BegunSecondFactor>('POST', '/session/second-factor').then((answer) => {
      if (answer.ok) begun.value = answer.body
      else say(answer.problem.code)
    })
  }, [session])

  const confirm = async () => {
    const answer = await session.ask<RecoveryCodes>('PUT', '/session/second-factor', {
      code: code.current?.value.trim() ?? ''
    })
    if (answer.ok) codes.value = answer.body.recoveryCodes
    else say(answer.problem.code === 'bad-request' ? 'wrong-code' : answer.problem.code)
  }

  if (codes.value) return <RecoveryCodeList codes={codes.value} onDone={onDone} />
  if (!begun.value) return <p role='status'>{refusal.value ?? t('page.loading')}</p>
  return (
    <DueForm refusal={refusal.value} submit={t('factor.confirm')} onSubmit={confirm}>
      <p>{t('factor.scan')}</p>
      <div class='factor-scan'>
        <QrCode text={begun.value.uri} label={t('factor.qr')} />
        <p>
          {t('factor.key')}
          <code data-testid='factor-key'>{inFours(begun.value.secret)}</code>
        </p>
      </div>
      <label class='field'>
        <span>{t('factor.code')}</span>
        <input
          ref={code}
          name='code'
          inputMode='numeric'
          autocomplete='one-time-code'
          maxLength={10}
          data-testid='code'
        />
      </label>
    </DueForm>
  )
}
