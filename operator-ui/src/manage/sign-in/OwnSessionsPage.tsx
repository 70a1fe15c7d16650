import type { OwnSessionsBody } from '../../../../server/protocol/session.ts'
import { PageTitle } from '../layout/PageTitle.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { t } from '../texts/sign-in-pages.ts'
import { usePolled } from '../use-polled.ts'
import { SessionsSection, useEnding } from './SessionsSection.tsx'

/** Where one is signed in oneself. */
export default function OwnSessionsPage({ app: { session }, centre }: SubjectProps) {
  const { body, refresh } = usePolled<OwnSessionsBody>(session, '/sessions/own')
  const { end, ...told } = useEnding(session)

  const endEverywhere = async () => {
    // Signed out here too: what is asked next says so.
    if (await end('/sessions/own')) await session.look()
  }
  const endOne = async (sessionRef: string) => {
    if (await end(`/sessions/own/${sessionRef}`)) await refresh()
  }

  return (
    <>
      <PageTitle>{t('sessions.title')}</PageTitle>
      <p>{t('sessions.about')}</p>
      <div>
        <button type='button' class='go danger' data-testid='sign-out-everywhere' onClick={() => void endEverywhere()}>
          {t('sessions.everywhere')}
        </button>
      </div>
      <SessionsSection
        {...told}
        rows={body.value?.sessions}
        timeZone={centre.timeZone}
        canEnd={({ isThis }) => !isThis}
        onEnd={({ sessionRef }) => void endOne(sessionRef)}
      />
    </>
  )
}
