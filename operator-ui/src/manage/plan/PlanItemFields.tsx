import type { DevicesBody } from '../../../../server/protocol/devices.ts'
import type { FloorPlan } from '../../../../server/protocol/floor-plan.ts'
import { SelectField } from '../form/choice-fields.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { t } from '../texts/plan.ts'
import { assignDevice, moveTo, type PlanItem, resize } from './edit-plan.ts'

type Props = {
  plan: FloorPlan
  item: PlanItem
  devices: DevicesBody['devices']
  /** The item has another place or size. */
  onMove: (plan: FloorPlan) => void
  onChange: (plan: FloorPlan) => void
  onRemove: () => void
}

/** Position, size and device of the chosen item as fields: the alternative to dragging. */
export function PlanItemFields({ plan, item, devices, onMove, onChange, onRemove }: Props) {
  return (
    <>
      <NumberField
        key={`${item.key} x`}
        label={t('plan.column')}
        value={item.x + 1}
        min={1}
        max={plan.columns}
        testId='plan-column'
        onChange={(x) => onMove(moveTo(plan, item.key, x - 1, item.y))}
      />
      <NumberField
        key={`${item.key} y`}
        label={t('plan.row')}
        value={item.y + 1}
        min={1}
        max={plan.rows}
        testId='plan-row'
        onChange={(y) => onMove(moveTo(plan, item.key, item.x, y - 1))}
      />
      {item.kind === 'area' && <AreaSizeFields plan={plan} item={item} onMove={onMove} />}
      {(item.kind === 'kiosk' || item.kind === 'display') && (
        <SelectField
          label={t('plan.device')}
          hint={t('plan.device-hint')}
          value={item.deviceId ?? ''}
          options={[
            { value: '', label: t('plan.no-device') },
            ...devices
              .filter(({ kind }) => kind === item.kind)
              .map(({ deviceId, name }) => ({ value: deviceId, label: name || deviceId }))
          ]}
          testId='plan-device'
          onChange={(deviceId) => onChange(assignDevice(plan, item.key, deviceId || null))}
        />
      )}
      <button type='button' class='pill' data-testid='plan-remove' onClick={onRemove}>
        {t('settings.remove')}
      </button>
    </>
  )
}

function AreaSizeFields({ plan, item, onMove }: Pick<Props, 'plan' | 'item' | 'onMove'>) {
  return (
    <>
      <NumberField
        key={`${item.key} w`}
        label={t('plan.width')}
        value={item.width}
        min={1}
        max={plan.columns - item.x}
        testId='plan-width'
        onChange={(width) => onMove(resize(plan, item.key, width, item.height))}
      />
      <NumberField
        key={`${item.key} h`}
        label={t('plan.height')}
        value={item.height}
        min={1}
        max={plan.rows - item.y}
        testId='plan-height'
        onChange={(height) => onMove(resize(plan, item.key, item.width, height))}
      />
    </>
  )
}
