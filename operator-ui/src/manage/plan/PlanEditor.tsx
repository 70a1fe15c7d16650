import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Centre } from '../../../../server/protocol/centre.ts'
import type { DevicesBody } from '../../../../server/protocol/devices.ts'
import type { Plan } from '../../../../server/protocol/plan.ts'
import { SelectField } from '../form/choice-fields.tsx'
import { NumberField } from '../form/NumberField.tsx'
import {
  addItem,
  smallestGrid,
  moveTo,
  removeItem,
  resize,
  assignDevice,
  type PlanItem,
  planItems
} from './edit-plan.ts'
import { PlanGrid } from './PlanGrid.tsx'
import { t } from '../texts/plan.ts'

type Props = {
  plan: Plan
  centre: Pick<Centre, 'zones' | 'desks' | 'deskWord'>
  devices: DevicesBody['devices']
  onChange: (plan: Plan) => void
}

/** Draws the plan: by dragging, by keys, or by the fields under it. */
export function PlanEditor({ plan, centre: { zones, desks, deskWord }, devices, onChange }: Props) {
  const chosen = useSignal<string | null>(null)
  const adding = useSignal('')
  const said = useSignal('')
  const editor = useRef<HTMLDivElement>(null)
  const things = planItems(plan)
  const thing = things.find(({ key }) => key === chosen.value)

  const letterOf = (zoneId?: string) => zones.find((zone) => zone.zoneId === zoneId)?.letter ?? '?'
  const numberOf = (deskId?: string) => desks.find((desk) => desk.deskId === deskId)?.deskNumber ?? '?'
  const nameOf = (one: Pick<PlanItem, 'kind' | 'zoneId' | 'deskId'>): string => {
    if (one.kind === 'area') return t('plan.zone', { letter: letterOf(one.zoneId) })
    if (one.kind === 'desk') return t('plan.desk', { desk: deskWord, number: numberOf(one.deskId) })
    return t(one.kind === 'kiosk' ? 'plan.kiosk' : one.kind === 'display' ? 'plan.display' : 'plan.entrance')
  }
  const signOf = (one: PlanItem) => (one.kind === 'area' ? letterOf(one.zoneId) : String(numberOf(one.deskId)))
  const zoneOf = (one: PlanItem) => one.zoneId ?? desks.find((desk) => desk.deskId === one.deskId)?.zoneId

  const change = (next: Plan) => {
    if (next === plan) return
    const now = planItems(next).find(({ key }) => key === chosen.value)
    if (now && thing)
      said.value =
        now.width === thing.width && now.height === thing.height
          ? t('plan.where', { what: nameOf(now), x: now.x + 1, y: now.y + 1 })
          : t('plan.size', { what: nameOf(now), width: now.width, height: now.height })
    onChange(next)
  }
  const takeOut = (one: PlanItem) => {
    said.value = t('plan.gone', { what: nameOf(one) })
    chosen.value = null
    onChange(removeItem(plan, one.key))
    // The focus would fall out of the page with what had it.
    editor.current?.querySelector<HTMLElement>('[data-testid=plan-chosen]')?.focus()
  }

  const placed = new Set(plan.desks.map(({ deskId }) => deskId))
  const offers: Array<{ value: string; label: string; what: Pick<PlanItem, 'kind' | 'zoneId' | 'deskId'> }> = [
    ...zones.map(({ zoneId }) => ({ kind: 'area', zoneId }) as const),
    ...desks.filter(({ deskId }) => !placed.has(deskId)).map(({ deskId }) => ({ kind: 'desk', deskId }) as const),
    ...(['kiosk', 'display', 'entrance'] as const).map((kind) => ({ kind }))
  ].map((what) => ({ what, value: JSON.stringify(what), label: nameOf(what) }))
  const offer = offers.find(({ value }) => value === adding.value) ?? offers[0]
  const put = () => {
    if (!offer) return
    const added = addItem(plan, offer.what)
    said.value = added ? '' : t('plan.full')
    if (!added) return
    onChange(added.plan)
    chosen.value = added.key
    setTimeout(() => editor.current?.querySelector<HTMLElement>(`[data-testid="thing-${added.key}"]`)?.focus())
  }
  // What is chosen may be gone by a discarded change.
  useEffect(() => {
    if (chosen.peek() !== null && !thing) chosen.value = null
  }, [thing])
  const least = smallestGrid(plan)

  return (
    <div class='plan-editor' ref={editor}>
      <div class='plan-add'>
        <SelectField
          label={t('plan.add')}
          value={offer?.value ?? ''}
          options={offers}
          testId='plan-add'
          onChange={(value) => {
            adding.value = value
          }}
        />
        <button type='button' class='pill' data-testid='plan-put' onClick={put}>
          {t('plan.put')}
        </button>
      </div>
      <fieldset>
        <legend>{t('plan.grid')}</legend>
        <PlanGrid
          plan={plan}
          zones={zones}
          chosen={chosen}
          onChange={(next) =>
            thing && next !== plan && !planItems(next).some(({ key }) => key === thing.key)
              ? takeOut(thing)
              : change(next)
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
        <SelectField
          label={t('plan.chosen')}
          value={chosen.value ?? ''}
          options={[
            { value: '', label: t('plan.none-chosen') },
            ...things.map((one) => ({
              value: one.key,
              label: t('plan.where', { what: nameOf(one), x: one.x + 1, y: one.y + 1 })
            }))
          ]}
          testId='plan-chosen'
          onChange={(key) => {
            chosen.value = key === '' ? null : key
          }}
        />
        {thing && (
          <>
            <NumberField
              key={`${thing.key} x`}
              label={t('plan.column')}
              value={thing.x + 1}
              min={1}
              max={plan.columns}
              testId='plan-column'
              onChange={(x) => change(moveTo(plan, thing.key, x - 1, thing.y))}
            />
            <NumberField
              key={`${thing.key} y`}
              label={t('plan.row')}
              value={thing.y + 1}
              min={1}
              max={plan.rows}
              testId='plan-row'
              onChange={(y) => change(moveTo(plan, thing.key, thing.x, y - 1))}
            />
            {thing.kind === 'area' && (
              <>
                <NumberField
                  key={`${thing.key} w`}
                  label={t('plan.width')}
                  value={thing.width}
                  min={1}
                  max={plan.columns - thing.x}
                  testId='plan-width'
                  onChange={(width) => change(resize(plan, thing.key, width, thing.height))}
                />
                <NumberField
                  key={`${thing.key} h`}
                  label={t('plan.height')}
                  value={thing.height}
                  min={1}
                  max={plan.rows - thing.y}
                  testId='plan-height'
                  onChange={(height) => change(resize(plan, thing.key, thing.width, height))}
                />
              </>
            )}
            {(thing.kind === 'kiosk' || thing.kind === 'display') && (
              <SelectField
                label={t('plan.device')}
                hint={t('plan.device-hint')}
                value={thing.deviceId ?? ''}
                options={[
                  { value: '', label: t('plan.no-device') },
                  ...devices
                    .filter(({ kind }) => kind === thing.kind)
                    .map(({ deviceId, name }) => ({ value: deviceId, label: name || deviceId }))
                ]}
                testId='plan-device'
                onChange={(deviceId) => onChange(assignDevice(plan, thing.key, deviceId || null))}
              />
            )}
            <button type='button' class='pill' data-testid='plan-remove' onClick={() => takeOut(thing)}>
              {t('settings.remove')}
            </button>
          </>
        )}
      </div>
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
    </div>
  )
}
