import { useSignal } from '@preact/signals'
import type { SessionsBody } from '../../../../server/protocol/session.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { t } from '../texts/sign-in-pages.ts'
import { usePolled } from '../use-polled.ts'
import { SessionTable } from './SessionTable.tsx'

/** Where everybody is signed in. */
export default function AllSessionsPage({ app: { session }, centre, me }: SubjectProps) {
  const { body, refresh } = usePolled<SessionsBody>(session, '/sessions')
  const refusal = useSignal<string | null>(null)
  const done = useSignal('')

  const end = async (userId: string) => {
    const answer = await session.ask<void>('DELETE', `/people/${userId}/sessions`)
    refusal.value = answer.ok ? null : answer.problem.code
    if (!answer.ok) return
    done.value = t('sessions.ended')
    await refresh()
  }

  return (
    <>
      <PageTitle>{t('all-sessions.title')}</PageTitle>
      <p>{t('sessions.all-about')}</p>
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
            canEnd={({ userId }) => userId !== me.userId}
            onEnd={({ userId }) => void end(userId)}
          />
        </div>
      )}
    </>
  )
}
