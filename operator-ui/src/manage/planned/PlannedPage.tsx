import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { dayText } from '../../../../server/client/dates.ts'
import type { PlannedChange } from '../../../../server/protocol/settings.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { ChangeList } from '../settings/ChangeList.tsx'
import { FaultList } from '../settings/FaultList.tsx'
import { nameResolver } from '../settings/value-text.ts'
import type { SubjectProps } from '../subject-props.ts'
import { t } from '../texts/planned.ts'
import { UnfitList } from './UnfitList.tsx'
import './planned.css'

/** What begins on later days: what each plan changes, what of it does not fit any more, and how it is withdrawn. */
export default function PlannedPage({ app: { session }, settings }: SubjectProps) {
  const refusal = useSignal<string | null>(null)
  const done = useSignal('')
  useEffect(() => {
    void settings.load()
  }, [settings])
  const ask = async (method: 'POST' | 'DELETE', path: string, words: string) => {
    const answer = await session.ask(method, `/settings/planned/${path}`)
    refusal.value = answer.ok ? null : answer.problem.code
    done.value = answer.ok ? words : ''
    await settings.loadPlans()
  }
  const { plans } = settings
  return (
    <>
      <PageTitle>{t('planned.title')}</PageTitle>
      <p class='settings-hint'>{t('planned.about')}</p>
      <p class='settings-done' role='status' data-testid='done'>
        {done.value}
      </p>
      <RejectionMessage code={refusal} />
      {plans.value === null && <p role='status'>{t('page.loading')}</p>}
      {plans.value?.length === 0 && <p data-testid='planned-none'>{t('planned.none')}</p>}
      {plans.value?.map((plan) => (
        <PlanCard
          key={plan.planId}
          plan={plan}
          settings={settings}
          onAgain={() => ask('POST', `${plan.planId}/again`, t('planned.confirmed', { day: dayText(plan.from) }))}
          onWithdraw={() => ask('DELETE', plan.planId, t('planned.withdrawn'))}
        />
      ))}
    </>
  )
}

type CardProps = {
  plan: PlannedChange
  settings: SubjectProps['settings']
  onAgain: () => void
  onWithdraw: () => void
}

function PlanCard({ plan, settings, onAgain, onWithdraw }: CardProps) {
  const day = dayText(plan.from)
  return (
    <section class='settings-form planned' aria-label={t('planned.from', { day })} data-testid='planned'>
      <h2>{t('planned.from', { day })}</h2>
      <p>
        {t('planned.by', { name: plan.by })}
        {plan.reason && ` · ${plan.reason}`}
      </p>
      <ChangeList changes={plan.changes} settings={settings} />
      {plan.unfit.length > 0 && (
        <div class='planned-warning'>
          <p>{t('planned.unfit')}</p>
          <UnfitList unfit={plan.unfit} called={nameResolver(settings.saved.value)} />
          <button type='button' class='pill' data-testid='planned-again' onClick={onAgain}>
            {t('planned.again')}
          </button>
        </div>
      )}
      {plan.faults.length > 0 && (
        <div class='planned-warning' data-testid='planned-faults'>
          <p>{t('planned.cannot-begin')}</p>
          <FaultList faults={plan.faults} />
        </div>
      )}
      <div>
        <button
          type='button'
          class='pill'
          aria-label={`${t('planned.withdraw')}: ${t('planned.from', { day })}`}
          data-testid='withdraw'
          onClick={onWithdraw}
        >
          {t('planned.withdraw')}
        </button>
      </div>
    </section>
  )
}
