import type { Lang } from '../../../server/protocol/basics.ts'
import type { Due as DueFirst } from '../../../server/protocol/session.ts'
import { t } from '../texts.ts'
import { DuePage } from './DuePage.tsx'
import { NewPassword } from './NewPassword.tsx'
import type { Session } from './session.ts'
import { SetUpFactor } from './SetUpFactor.tsx'

type Props = { session: Session; due: DueFirst; languages: Lang[] }

/** What somebody has to set before they go on, in a hall and at head office. */
export function Due({ session, due, languages }: Props) {
  if (due === 'new-password') return <NewPassword session={session} languages={languages} />
  return (
    <DuePage session={session} languages={languages} title={t('due.second-factor')} why={t('due.second-factor-why')}>
      <SetUpFactor session={session} onDone={() => session.settled()} />
    </DuePage>
  )
}
