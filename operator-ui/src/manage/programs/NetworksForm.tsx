import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { Session } from '../../session/session.ts'
import { Form } from '../form/Form.tsx'
import { t } from '../texts/programs.ts'

type Props = { session: Session; networks: readonly string[]; onDone: () => Promise<void> }

/** Where the hall may send events and mail. */
export function NetworksForm({ session, networks, onDone }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const missing = useSignal<string | null>(null)
  const refusal = useSignal<string | null>(null)
  const said = useSignal('')
  const submit = async () => {
    const asked = [...new Set((field.current?.value ?? '').split(/[\s,;]+/).filter(Boolean))]
    missing.value = asked.length === 0 ? t('hooks.networks-missing') : null
    refusal.value = null
    said.value = ''
    if (missing.value !== null) return
    const answer = await session.ask('PUT', '/hooks/networks', { networks: asked })
    if (!answer.ok) {
      refusal.value = answer.problem.code
      return
    }
    said.value = t('hooks.networks-saved')
    await onDone()
  }
  return (
    <Form
      of='networks-'
      title={t('hooks.networks')}
      missing={missing}
      refusal={refusal}
      submit={t('hooks.networks-save')}
      onSubmit={submit}
    >
      <p>{t('hooks.networks-about')}</p>
      <label class='field'>
        <span>{t('hooks.networks')}</span>
        <textarea
          ref={field}
          rows={Math.min(8, networks.length + 1)}
          defaultValue={networks.join('\n')}
          spellcheck={false}
          data-testid='networks'
        />
      </label>
      <p role='status' data-testid='networks-said'>
        {said.value}
      </p>
    </Form>
  )
}
