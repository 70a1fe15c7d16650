import { useSignal } from '@preact/signals'
import type { Centre } from '../../../../server/protocol/centre.ts'
import type { FloorPlan } from '../../../../server/protocol/floor-plan.ts'
import { SelectField } from '../form/choice-fields.tsx'
import { t } from '../texts/plan.ts'
import { addItem, type PlanItem } from './edit-plan.ts'

type NewItem = Pick<PlanItem, 'kind' | 'zoneId' | 'deskId'>
type Props = Pick<Centre, 'zones' | 'desks'> & {
  plan: FloorPlan
  nameOf: (item: NewItem) => string
  onAdd: (plan: FloorPlan, key: string) => void
  /** There is no free cell. */
  onFull: () => void
}

/** Puts something more on the plan: a zone, a desk that is not on it, a kiosk, a display or an entrance. */
export function PlanAddField({ plan, zones, desks, nameOf, onAdd, onFull }: Props) {
  const chosen = useSignal('')
  const placed = new Set(plan.desks.map(({ deskId }) => deskId))
  const offers: Array<{ value: string; label: string; what: NewItem }> = [
    ...zones.map(({ zoneId }) => ({ kind: 'area', zoneId }) as const),
    ...desks.filter(({ deskId }) => !placed.has(deskId)).map(({ deskId }) => ({ kind: 'desk', deskId }) as const),
    ...(['kiosk', 'display', 'entrance'] as const).map((kind) => ({ kind }))
  ].map((what) => ({ what, value: JSON.stringify(what), label: nameOf(what) }))
  const offer = offers.find(({ value }) => value === chosen.value) ?? offers[0]
  const add = () => {
    if (!offer) return
    const added = addItem(plan, offer.what)
    if (added) onAdd(added.plan, added.key)
    else onFull()
  }
  return (
    <div class='plan-add'>
      <SelectField
        label={t('plan.add')}
        value={offer?.value ?? ''}
        options={offers}
        testId='plan-add'
        onChange={(value) => {
          chosen.value = value
        }}
      />
      <button type='button' class='pill' data-testid='plan-put' onClick={add}>
        {t('plan.put')}
      </button>
    </div>
  )
}
