import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { UplinkBody } from '../../../../server/protocol/uplink.ts'
import type { Session } from '../../session/session.ts'
import { Form } from '../form/Form.tsx'
import { t } from '../texts/network.ts'

const CODE_LENGTH = 8

type Props = { session: Session; onDone: () => void }

/** The address of the network, and the code that head office gave. */
export function JoinForm({ session, onDone }: Props) {
  const missing = useSignal<string | null>(null)
  const refusal = useSignal<string | null>(null)
  const hub = useRef<HTMLInputElement>(null)
  const code = useRef<HTMLInputElement>(null)

  const submit = async () => {
    const address = hub.current?.value.trim() ?? ''
    const typed = code.current?.value.trim() ?? ''
    const isWhole = /^https?:\/\/\S+$/.test(address) && typed.length >= CODE_LENGTH
    missing.value = isWhole ? null : t('network.missing')
    refusal.value = null
    if (!isWhole) return
    const answer = await session.ask<UplinkBody>('POST', '/uplink', { hub: address, code: typed })
    if (answer.ok) onDone()
    else refusal.value = answer.problem.code
  }

  return (
    <Form title={t('network.join')} missing={missing} refusal={refusal} submit={t('network.join')} onSubmit={submit}>
      <label class='field'>
        <span>{t('network.hub')}</span>
        <input
          ref={hub}
          type='url'
          autocomplete='off'
          spellcheck={false}
          maxLength={300}
          placeholder='https://'
          data-testid='network-hub'
        />
      </label>
      <label class='field'>
        <span>{t('network.code')}</span>
        <input
          ref={code}
          class='code'
          autocomplete='off'
          autocapitalize='characters'
          spellcheck={false}
          maxLength={16}
          data-testid='network-code'
        />
      </label>
    </Form>
  )
}
