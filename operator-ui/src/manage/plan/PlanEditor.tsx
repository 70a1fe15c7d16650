import { type Signal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Centre } from '../../../../server/protocol/centre.ts'
import type { DevicesBody } from '../../../../server/protocol/devices.ts'
import type { FloorPlan } from '../../../../server/protocol/floor-plan.ts'
import { SelectField } from '../form/choice-fields.tsx'
import { type PlanItem, planItems, removeItem } from './edit-plan.ts'
import { itemNames } from './item-names.ts'
import { PlanGrid } from './PlanGrid.tsx'
import { PlanItemFields } from './PlanItemFields.tsx'
import { PlanSizeFields } from './PlanSizeFields.tsx'
import { t } from '../texts/plan.ts'
import { PlanAddField } from './PlanAddField.tsx'

type Props = {
  plan: FloorPlan
  centre: Pick<Centre, 'zones' | 'desks' | 'deskWord'>
  devices: DevicesBody['devices']
  onChange: (plan: FloorPlan) => void
}

/** Draws the plan: by dragging, by keys, or by the fields under it. */
export function PlanEditor({ plan, centre: { zones, desks, deskWord }, devices, onChange }: Props) {
  const chosen = useSignal<string | null>(null)
  const said = useSignal('')
  const editor = useRef<HTMLDivElement>(null)
  const items = planItems(plan)
  const item = items.find(({ key }) => key === chosen.value)

  const { nameOf, signOf, zoneOf } = itemNames(zones, desks, deskWord)

  const change = (next: FloorPlan) => {
    if (next === plan) return
    const now = planItems(next).find(({ key }) => key === chosen.value)
    if (now && item) said.value = changeText(nameOf(now), item, now)
    onChange(next)
  }
  const takeOut = (one: PlanItem) => {
    said.value = t('plan.gone', { what: nameOf(one) })
    chosen.value = null
    onChange(removeItem(plan, one.key))
    // The focus would fall out of the page with what had it.
    editor.current?.querySelector<HTMLElement>('[data-testid=plan-chosen]')?.focus()
  }

  // What is chosen may be gone by a discarded change.
  useEffect(() => {
    if (chosen.peek() !== null && !item) chosen.value = null
  }, [item])

  return (
    <div class='plan-editor' ref={editor}>
      <PlanAddField
        plan={plan}
        zones={zones}
        desks={desks}
        nameOf={nameOf}
        onFull={() => {
          said.value = t('plan.full')
        }}
        onAdd={(next, key) => {
          said.value = ''
          onChange(next)
          chosen.value = key
          setTimeout(() => editor.current?.querySelector<HTMLElement>(`[data-testid="thing-${key}"]`)?.focus())
        }}
      />
      <fieldset>
        <legend>{t('plan.grid')}</legend>
        <PlanGrid
          plan={plan}
          zones={zones}
          chosen={chosen}
          onChange={(next) =>
            item && next !== plan && !planItems(next).some(({ key }) => key === item.key) ? takeOut(item) : change(next)
          }
          nameOf={nameOf}
          signOf={signOf}
          zoneOf={zoneOf}
        />
      </fieldset>
      <p class='visually-hidden' role='status' data-testid='plan-said'>
        {said.value}
      </p>
      <div class='settings-fields'>
        <ChosenField items={items} chosen={chosen} nameOf={nameOf} />
        {item && (
          <PlanItemFields
            plan={plan}
            item={item}
            devices={devices}
            onMove={change}
            onChange={onChange}
            onRemove={() => takeOut(item)}
          />
        )}
      </div>
      <PlanSizeFields plan={plan} onChange={onChange} />
    </div>
  )
}

const changeText = (what: string, before: PlanItem, now: PlanItem): string =>
  now.width === before.width && now.height === before.height
    ? t('plan.where', { what, x: now.x + 1, y: now.y + 1 })
    : t('plan.size', { what, width: now.width, height: now.height })

type ChosenProps = { items: PlanItem[]; chosen: Signal<string | null>; nameOf: (item: PlanItem) => string }

/** What is on the plan as a list, to be chosen without a mouse. */
function ChosenField({ items, chosen, nameOf }: ChosenProps) {
  return (
    <SelectField
      label={t('plan.chosen')}
      value={chosen.value ?? ''}
      options={[
        { value: '', label: t('plan.none-chosen') },
        ...items.map((one) => ({
          value: one.key,
          label: t('plan.where', { what: nameOf(one), x: one.x + 1, y: one.y + 1 })
        }))
      ]}
      testId='plan-chosen'
      onChange={(key) => {
        chosen.value = key === '' ? null : key
      }}
    />
  )
}
