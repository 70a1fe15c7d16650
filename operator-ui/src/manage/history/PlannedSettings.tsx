import { useSignal } from '@preact/signals'
import type { PlannedBody } from '../../../../server/protocol/settings.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import type { Session } from '../../session/session.ts'
import { usePolled } from '../use-polled.ts'
import { ChangeList } from '../settings/ChangeList.tsx'
import type { Settings } from '../settings/settings-store.ts'
import { t } from '../texts/history.ts'

type Props = { session: Session; settings: Settings; onWithdrawn: () => void }

/** What begins with the next service day, and how it is withdrawn. */
export function PlannedSettings({ session, settings, onWithdrawn }: Props) {
  const { body, refresh } = usePolled<PlannedBody>(session, '/settings/planned')
  const refusal = useSignal<string | null>(null)
  const planned = body.value?.planned
  if (!planned) return null
  const withdraw = async () => {
    const answer = await session.ask<void>('DELETE', '/settings/planned')
    refusal.value = answer.ok ? null : answer.problem.code
    await refresh()
    if (answer.ok) onWithdrawn()
  }
  return (
    <section class='settings-form planned' data-testid='planned'>
      <h2>{t('history.planned', { day: planned.from.split('-').reverse().join('.') })}</h2>
      <p>
        {planned.by}
        {planned.reason && `: ${planned.reason}`}
      </p>
      {planned.fault && <p class='settings-missing'>{t('history.cannot-begin')}</p>}
      <ChangeList changes={planned.changes} settings={settings} />
      <RejectionMessage code={refusal} />
      <div>
        <button type='button' class='pill' data-testid='withdraw' onClick={withdraw}>
          {t('history.withdraw')}
        </button>
      </div>
    </section>
  )
}
