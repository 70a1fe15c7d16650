import { useSignal } from '@preact/signals'
import type { Hook, HookSecret, HooksBody, Tried } from '../../../../server/protocol/hooks.ts'
import type { Session } from '../../session/session.ts'
import { ConfirmRemoval } from '../layout/ConfirmRemoval.tsx'
import { DataTable } from '../layout/DataTable.tsx'
import { RowButton } from '../layout/RowButton.tsx'
import { t } from '../texts/programs.ts'
import { usePolled } from '../use-polled.ts'
import { HookDeliveries } from './HookDeliveries.tsx'
import { HookForm } from './HookForm.tsx'
import { NetworksForm } from './NetworksForm.tsx'
import { ShownOnce } from './ShownOnce.tsx'

const STATES = { active: 'hooks.active', failing: 'hooks.failing', 'given-up': 'hooks.given-up' } as const

/** The addresses that are told of events. */
export function HooksSection({ session, timeZone }: { session: Session; timeZone: string }) {
  const { body, refresh } = usePolled<HooksBody>(session, '/hooks')
  const leaving = useSignal<Hook | null>(null)
  const renewing = useSignal<Hook | null>(null)
  const refusal = useSignal<string | null>(null)
  const secret = useSignal<{ url: string; secret: string } | null>(null)
  const said = useSignal('')
  const isWell = useSignal(true)
  const remove = async ({ hookId, url }: Hook) => {
    const answer = await session.ask<void>('DELETE', `/hooks/${hookId}`)
    refusal.value = answer.ok ? null : answer.problem.code
    if (!answer.ok) return
    leaving.value = null
    isWell.value = true
    said.value = t('settings.removed', { name: url })
    await refresh()
  }
  const renew = async ({ hookId, url }: Hook) => {
    const answer = await session.ask<HookSecret>('POST', `/hooks/${hookId}/secret`)
    refusal.value = answer.ok ? null : answer.problem.code
    if (!answer.ok) return
    renewing.value = null
    secret.value = { url, secret: answer.body.secret }
    await refresh()
  }
  const test = async ({ hookId }: Hook) => {
    const answer = await session.ask<Tried>('POST', `/hooks/${hookId}/test`)
    const why = answer.ok ? answer.body.trouble : answer.problem.code
    isWell.value = why === null
    said.value = why === null ? t('hooks.tested') : t('hooks.not-arrived', { why })
    await refresh()
  }
  const begin = async ({ hookId }: Hook) => {
    await session.ask<void>('POST', `/hooks/${hookId}/begin`)
    await refresh()
  }
  const ask = (target: typeof leaving, hook: Hook) => {
    refusal.value = null
    target.value = hook
  }
  const hooks = body.value?.hooks
  return (
    <section style={{ display: 'grid', gap: '1rem' }}>
      <h2>{t('hooks.title')}</h2>
      <p class={isWell.value ? 'settings-done' : 'settings-warning'} role='status' data-testid='hook-said'>
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
      {hooks?.length === 0 && <p>{t('hooks.none')}</p>}
      {hooks && hooks.length > 0 && (
        <div class='settings-table'>
          <DataTable columns={[t('hooks.url'), t('hooks.types'), t('hooks.state')]} hasActions>
            {hooks.map((hook) => (
              <HookRow
                key={hook.hookId}
                hook={hook}
                onTest={() => void test(hook)}
                onBegin={() => void begin(hook)}
                onRenew={() => ask(renewing, hook)}
                onRemove={() => ask(leaving, hook)}
              />
            ))}
          </DataTable>
        </div>
      )}
      {hooks?.map((hook) => (
        <HookDeliveries key={hook.hookId} hook={hook} timeZone={timeZone} />
      ))}
      <HookForm
        session={session}
        onDone={(url, made) => {
          secret.value = { url, secret: made.secret }
          void refresh()
        }}
      />
      {body.value && <NetworksForm session={session} networks={body.value.networks} onDone={refresh} />}
      <ConfirmRemoval target={leaving} nameOf={({ url }) => url} refusal={refusal} onConfirm={remove}>
        <p>{t('hooks.remove-about')}</p>
      </ConfirmRemoval>
      <ConfirmRemoval
        target={renewing}
        nameOf={({ url }) => url}
        action={t('hooks.renew')}
        refusal={refusal}
        onConfirm={renew}
      >
        <p>{t('hooks.renew-about')}</p>
      </ConfirmRemoval>
    </section>
  )
}

interface RowProps {
  hook: Hook
  onTest: () => void
  onBegin: () => void
  onRenew: () => void
  onRemove: () => void
}

function HookRow({ hook: { url, types, state }, onTest, onBegin, onRenew, onRemove }: RowProps) {
  return (
    <tr data-testid='hook-row'>
      <th scope='row' style={{ overflowWrap: 'anywhere' }}>
        {url}
      </th>
      <td>{types.join(', ')}</td>
      <td data-testid='hook-state'>{t(STATES[state])}</td>
      <td class='settings-row-actions'>
        <RowButton label={t('hooks.test')} subject={url} onClick={onTest} />
        {state !== 'active' && <RowButton label={t('hooks.begin')} subject={url} onClick={onBegin} />}
        <RowButton label={t('hooks.renew')} subject={url} onClick={onRenew} />
        <RowButton label={t('settings.remove')} subject={url} onClick={onRemove} />
      </td>
    </tr>
  )
}
