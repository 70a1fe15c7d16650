import { useSignal } from '@preact/signals'
import type { OwnSessionsBody } from '../../../../server/protocol/session.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { t } from '../texts/sign-in-pages.ts'
import { usePolled } from '../use-polled.ts'
import { SessionTable } from './SessionTable.tsx'

/** Where one is signed in oneself. */
export default function OwnSessionsPage({ app: { session }, centre }: SubjectProps) {
  const { body, refresh } = usePolled<OwnSessionsBody>(session, '/sessions/own')
  const refusal = useSignal<string | null>(null)
  const done = useSignal('')

  const end = async (path: string) => {
    const answer = await session.ask<void>('DELETE', `/sessions/own${path}`)
    refusal.value = answer.ok ? null : answer.problem.code
    if (!answer.ok) return
    done.value = t('sessions.ended')
    // Signed out everywhere, here too: what is asked next says so.
    await (path === '' ? session.look() : refresh())
  }

  return (
    <>
      <PageTitle>{t('sessions.title')}</PageTitle>
      <p>{t('sessions.about')}</p>
      <div>
        <button type='button' class='go danger' data-testid='sign-out-everywhere' onClick={() => void end('')}>
          {t('sessions.everywhere')}
        </button>
      </div>
      <RejectionMessage code={refusal} />
      <p class='settings-done' role='status' data-testid='done'>
        {done.value}
      </p>
      {body.value && (
        <div class='settings-table'>
          <SessionTable
            rows={body.value.sessions}
            timeZone={centre.timeZone}
            action={t('sessions.end')}
            canEnd={({ isThis }) => !isThis}
            onEnd={({ sessionRef }) => void end(`/${sessionRef}`)}
          />
        </div>
      )}
    </>
  )
}
