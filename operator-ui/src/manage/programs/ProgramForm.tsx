import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { CreatedProgram, Scope } from '../../../../server/protocol/programs.ts'
import type { Session } from '../../session/session.ts'
import { Form } from '../form/Form.tsx'
import { CheckboxGroup } from '../form/choice-fields.tsx'
import { t } from '../texts/programs.ts'
import { endOfDay } from './end-of-day.ts'
import { scopeName, SCOPE_NAMES } from './scope-names.ts'

type Props = { session: Session; timeZone: string; onDone: (program: CreatedProgram) => void }

/** Lets a program in. */
export function ProgramForm({ session, timeZone, onDone }: Props) {
  const name = useRef<HTMLInputElement>(null)
  const addresses = useRef<HTMLInputElement>(null)
  const lastDay = useRef<HTMLInputElement>(null)
  const scopes = useSignal<Scope[]>([])
  const missing = useSignal<string | null>(null)
  const refusal = useSignal<string | null>(null)
  const submit = async () => {
    const called = name.current?.value.trim() ?? ''
    missing.value = called === '' || scopes.value.length === 0 ? t('programs.missing') : null
    refusal.value = null
    if (missing.value !== null) return
    const answer = await session.ask<CreatedProgram>('POST', '/programs', {
      name: called,
      scopes: scopes.value,
      addresses: (addresses.current?.value ?? '').split(/[\s,;]+/).filter(Boolean),
      endsAt: endOfDay(lastDay.current?.value ?? '', timeZone)
    })
    if (!answer.ok) {
      refusal.value = answer.problem.code
      return
    }
    for (const field of [name, addresses, lastDay]) if (field.current) field.current.value = ''
    scopes.value = []
    onDone(answer.body)
  }
  return (
    <Form
      of='program-'
      title={t('programs.add')}
      missing={missing}
      refusal={refusal}
      submit={t('programs.add')}
      onSubmit={submit}
    >
      <label class='field'>
        <span>{t('programs.name')}</span>
        <input ref={name} autocomplete='off' maxLength={60} data-testid='program-name' />
      </label>
      <label class='field'>
        <span>{t('programs.addresses')}</span>
        <input ref={addresses} autocomplete='off' maxLength={500} placeholder='192.168.10.0/24' />
      </label>
      <label class='field'>
        <span>{t('programs.last-day')}</span>
        <input ref={lastDay} type='date' data-testid='program-last-day' />
      </label>
      <CheckboxGroup
        label={t('programs.scopes')}
        values={scopes.value}
        options={Object.keys(SCOPE_NAMES).map((value) => ({ value: value as Scope, label: scopeName(value as Scope) }))}
        onChange={(chosen) => {
          scopes.value = chosen
        }}
        testId='program-scope'
      />
    </Form>
  )
}
