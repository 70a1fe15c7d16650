import type { SessionsBody } from '../../../../server/protocol/session.ts'
import { PageTitle } from '../layout/PageTitle.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { t } from '../texts/sign-in-pages.ts'
import { usePolled } from '../use-polled.ts'
import { SessionsSection, useEnding } from './SessionsSection.tsx'

/** Where everybody is signed in. */
export default function AllSessionsPage({ app: { session }, centre, me }: SubjectProps) {
  const { body, refresh } = usePolled<SessionsBody>(session, '/sessions')
  const { end, ...told } = useEnding(session)

  const endAllOf = async (userId: string) => {
    if (await end(`/people/${userId}/sessions`)) await refresh()
  }

  return (
    <>
      <PageTitle>{t('all-sessions.title')}</PageTitle>
      <p>{t('sessions.all-about')}</p>
      <SessionsSection
        {...told}
        rows={body.value?.sessions}
        timeZone={centre.timeZone}
        canEnd={({ userId }) => userId !== me.userId}
        onEnd={({ userId }) => void endAllOf(userId)}
      />
    </>
  )
}
