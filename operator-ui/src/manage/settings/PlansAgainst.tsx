import type { Signal } from '@preact/signals'
import { dayText } from '../../../../server/client/dates.ts'
import type { SettingsCheckBody } from '../../../../server/protocol/settings.ts'
import { UnfitList } from '../planned/UnfitList.tsx'
import { t } from '../texts.ts'
import type { Settings } from './settings-store.ts'
import { nameResolver } from './value-text.ts'

type Props = {
  planned: SettingsCheckBody['planned']
  settings: Settings
  /** Plans whose lines are given up for what is saved now. */
  ended: Signal<ReadonlySet<string>>
}

/** What was planned for the same lines: whether the change is for until then, or for good. */
export function PlansAgainst({ planned, settings, ended }: Props) {
  const called = nameResolver(settings.saved.value)
  return planned.map(({ planId, from, unfit }) => (
    <div key={planId} class='planned-warning' data-testid='planned-against'>
      <p>{t('question.planned', { day: dayText(from) })}</p>
      <UnfitList unfit={unfit} called={called} />
      <label class='check'>
        <input
          type='checkbox'
          checked={!ended.value.has(planId)}
          data-testid='planned-stands'
          onChange={(event) => {
            const others = [...ended.value].filter((each) => each !== planId)
            ended.value = new Set(event.currentTarget.checked ? others : [...others, planId])
          }}
        />
        <span>{t('question.planned-stands', { day: dayText(from) })}</span>
      </label>
    </div>
  ))
}
