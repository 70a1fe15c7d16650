import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { Hook, HookSecret, HooksBody, Tried } from '../../../../server/protocol/hooks.ts'
import type { Session } from '../../session/session.ts'
import { CheckboxGroup } from '../form/choice-fields.tsx'
import { Form } from '../form/Form.tsx'
import { ConfirmRemoval } from '../layout/ConfirmRemoval.tsx'
import { DataTable } from '../layout/DataTable.tsx'
import { RowButton } from '../layout/RowButton.tsx'
import { t } from '../texts/programs.ts'
import { usePolled } from '../use-polled.ts'
import { ShownOnce } from './ShownOnce.tsx'

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

const STATES = { active: 'hooks.active', failing: 'hooks.failing', 'given-up': 'hooks.given-up' } as const

/** The addresses that are told of events. */
export function HooksSection({ session }: { session: Session }) {
  const { body, refresh } = usePolled<HooksBody>(session, '/hooks')
  const leaving = useSignal<Hook | null>(null)
  const refusal = useSignal<string | null>(null)
  const secret = useSignal<{ url: string; secret: string } | null>(null)
  const said = useSignal('')
  const remove = async ({ hookId, url }: Hook) => {
    const answer = await session.ask<void>('DELETE', `/hooks/${hookId}`)
    refusal.value = answer.ok ? null : answer.problem.code
    if (!answer.ok) return
    leaving.value = null
    said.value = t('settings.removed', { name: url })
    await refresh()
  }
  const test = async ({ hookId }: Hook) => {
    const answer = await session.ask<Tried>('POST', `/hooks/${hookId}/test`)
    const why = answer.ok ? answer.body.trouble : answer.problem.code
    said.value = why === null ? t('hooks.tested') : t('hooks.not-arrived', { why })
    await refresh()
  }
  const begin = async ({ hookId }: Hook) => {
    await session.ask<void>('POST', `/hooks/${hookId}/begin`)
    await refresh()
  }
  return (
    <section>
      <h2>{t('hooks.title')}</h2>
      <p class='settings-done' role='status' data-testid='hook-said'>
        {said.value}
      </p>
      {secret.value && (
        <ShownOnce
          name={secret.value.url}
          secret={secret.value.secret}
          onSeen={() => {
            secret.value = null
          }}
        />
      )}
      {body.value?.hooks.length === 0 && <p>{t('hooks.none')}</p>}
      {body.value && body.value.hooks.length > 0 && (
        <div class='settings-table'>
          <DataTable columns={[t('hooks.url'), t('hooks.types'), t('hooks.state')]} hasActions>
            {body.value.hooks.map((hook) => (
              <tr key={hook.hookId} data-testid='hook-row'>
                <th scope='row' style={{ overflowWrap: 'anywhere' }}>
                  {hook.url}
                </th>
                <td>{hook.types.join(', ')}</td>
                <td>{t(STATES[hook.state])}</td>
                <td class='settings-row-actions'>
                  <RowButton label={t('hooks.test')} subject={hook.url} onClick={() => void test(hook)} />
                  {hook.state !== 'active' && (
                    <RowButton label={t('hooks.begin')} subject={hook.url} onClick={() => void begin(hook)} />
                  )}
                  <RowButton
                    label={t('settings.remove')}
                    subject={hook.url}
                    onClick={() => {
                      refusal.value = null
                      leaving.value = hook
                    }}
                  />
                </td>
              </tr>
            ))}
          </DataTable>
        </div>
      )}
      <HookForm
        session={session}
        onDone={(url, made) => {
          secret.value = { url, secret: made.secret }
          void refresh()
        }}
      />
      <ConfirmRemoval target={leaving} nameOf={({ url }) => url} refusal={refusal} onConfirm={remove}>
        <p>{t('hooks.remove-about')}</p>
      </ConfirmRemoval>
    </section>
  )
}

function HookForm({ session, onDone }: { session: Session; onDone: (url: string, made: HookSecret) => void }) {
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
    if (answer.ok) onDone(url, answer.body)
    else refusal.value = answer.problem.code
  }
  return (
    <Form title={t('hooks.add')} missing={missing} refusal={refusal} submit={t('hooks.add')} onSubmit={submit}>
      <label class='field'>
        <span>{t('hooks.url')}</span>
        <input ref={address} autocomplete='off' maxLength={500} placeholder='http://192.168.10.5:9000/kezek' />
      </label>
      <CheckboxGroup
        label={t('hooks.types')}
        values={types.value}
        options={OFFERED.map((value) => ({ value, label: value }))}
        onChange={(chosen) => {
          types.value = chosen
        }}
      />
    </Form>
  )
}
