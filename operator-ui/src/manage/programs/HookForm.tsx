import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { HookSecret } from '../../../../server/protocol/hooks.ts'
import type { Session } from '../../session/session.ts'
import { CheckboxGroup } from '../form/choice-fields.tsx'
import { Form } from '../form/Form.tsx'
import { t } from '../texts/programs.ts'

/** What programs ask for most; the rest by the API. Names are the API's own. */
const OFFERED = [
  'ticket-issued',
  'ticket-called',
  'serving-started',
  'ticket-finished',
  'ticket-missed',
  'ticket-cancelled',
  'ticket-transferred',
  'ticket-rated',
  'desk-opened',
  'desk-closed',
  'day-opened',
  'day-closed',
  'alarm-began',
  'alarm-ended'
] as const
type Offered = (typeof OFFERED)[number]

type Props = { session: Session; onDone: (url: string, made: HookSecret) => void }

/** Tells one more address of events. */
export function HookForm({ session, onDone }: Props) {
  const address = useRef<HTMLInputElement>(null)
  const types = useSignal<Offered[]>([])
  const missing = useSignal<string | null>(null)
  const refusal = useSignal<string | null>(null)
  const submit = async () => {
    const url = address.current?.value.trim() ?? ''
    missing.value = !/^https?:\/\/./.test(url) || types.value.length === 0 ? t('hooks.missing') : null
    refusal.value = null
    if (missing.value !== null) return
    const answer = await session.ask<HookSecret>('POST', '/hooks', { url, types: types.value })
    if (!answer.ok) {
      refusal.value = answer.problem.code
      return
    }
    if (address.current) address.current.value = ''
    types.value = []
    onDone(url, answer.body)
  }
  return (
    <Form
      of='hook-'
      title={t('hooks.add')}
      missing={missing}
      refusal={refusal}
      submit={t('hooks.add')}
      onSubmit={submit}
    >
      <label class='field'>
        <span>{t('hooks.url')}</span>
        <input
          ref={address}
          autocomplete='off'
          data-testid='hook-url'
          maxLength={500}
          placeholder='http://192.168.10.5:9000/kezek'
        />
      </label>
      <CheckboxGroup
        label={t('hooks.types')}
        values={types.value}
        options={OFFERED.map((value) => ({ value, label: value }))}
        onChange={(chosen) => {
          types.value = chosen
        }}
        testId='hook-type'
      />
    </Form>
  )
}
