import type { FloorPlan } from '../../../../server/protocol/floor-plan.ts'
import { NumberField } from '../form/NumberField.tsx'
import { t } from '../texts/plan.ts'
import { smallestGrid } from './edit-plan.ts'

type Props = { plan: FloorPlan; onChange: (plan: FloorPlan) => void }

/** How many cells the plan has; never fewer than what stands on it needs. */
export function PlanSizeFields({ plan, onChange }: Props) {
  const least = smallestGrid(plan)
  return (
    <div class='settings-fields'>
      <NumberField
        label={t('plan.columns')}
        value={plan.columns}
        min={least.columns}
        max={60}
        testId='plan-columns'
        onChange={(columns) => onChange({ ...plan, columns })}
      />
      <NumberField
        label={t('plan.rows')}
        value={plan.rows}
        min={least.rows}
        max={40}
        testId='plan-rows'
        onChange={(rows) => onChange({ ...plan, rows })}
      />
    </div>
  )
}
