import { useSignal } from '@preact/signals'
import type { HouseBody, HouseSettings, HouseTried } from '../../../../server/protocol/house.ts'
import type { Session } from '../../session/session.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import { ConfirmRemoval } from '../layout/ConfirmRemoval.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { name, t } from '../texts/house.ts'
import { usePolled } from '../use-polled.ts'
import { HouseForm } from './HouseForm.tsx'

/** The house's own sign-in: whether it is on, a look at the provider, and how it works. */
export default function HousePage({ app: { session } }: SubjectProps) {
  const { body, refresh } = usePolled<HouseBody>(session, '/house')
  const known = body.value
  return (
    <>
      <PageTitle>{t('house.title')}</PageTitle>
      <p>{t('house.about')}</p>
      {known && (
        <>
          <p data-testid='house-state'>{known.house ? t('house.on', { n: known.people }) : t('house.off')}</p>
          {known.house && <Switched session={session} house={known.house} onDone={refresh} />}
          <HouseForm session={session} house={known.house} onDone={refresh} />
        </>
      )}
    </>
  )
}

type Props = { session: Session; house: HouseSettings; onDone: () => Promise<void> }

/** A look at the provider, and the way to switch it off. */
function Switched({ session, house, onDone }: Props) {
  const leaving = useSignal<HouseSettings | null>(null)
  const refusal = useSignal<string | null>(null)
  const refused = useSignal<string | null>(null)
  const said = useSignal('')
  const look = async () => {
    said.value = ''
    const answer = await session.ask<HouseTried>('POST', '/house/test', {}, { timeoutMs: 20_000 })
    refused.value = answer.ok ? null : answer.problem.code
    if (!answer.ok) return
    const { reached, trouble } = answer.body
    said.value = reached ? t('house.reached') : t('house.not-reached', { why: trouble ?? '' })
  }
  const remove = async () => {
    const answer = await session.ask<void>('DELETE', '/house')
    refusal.value = answer.ok ? null : answer.problem.code
    if (!answer.ok) return
    leaving.value = null
    await onDone()
  }
  return (
    <>
      <div class='settings-buttons'>
        <button type='button' class='pill' data-testid='house-test' onClick={() => void look()}>
          {t('house.test')}
        </button>
        <button
          type='button'
          class='pill'
          data-testid='house-remove'
          onClick={() => {
            refusal.value = null
            leaving.value = house
          }}
        >
          {t('house.remove')}
        </button>
      </div>
      <p role='status' data-testid='house-tested'>
        {said.value}
      </p>
      <RejectionMessage code={refused} />
      <ConfirmRemoval target={leaving} nameOf={(each) => name(each.name)} refusal={refusal} onConfirm={remove}>
        <p>{t('house.remove-about')}</p>
      </ConfirmRemoval>
    </>
  )
}
