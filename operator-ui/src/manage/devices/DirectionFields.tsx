import { zoneLabel } from '../../format/labels.ts'
import type { Direction } from '../../../../server/protocol/floor-plan.ts'
import { WayArrow } from '../../../../server/client/components/WayArrow.tsx'
import { SelectField } from '../form/choice-fields.tsx'
import type { ProfileProps } from './profile-props.ts'
import { t } from '../texts/devices.ts'

const WORDS = {
  ahead: 'devices.ahead',
  'ahead-right': 'devices.ahead-right',
  right: 'devices.right',
  'back-right': 'devices.back-right',
  back: 'devices.back',
  'back-left': 'devices.back-left',
  left: 'devices.left',
  'ahead-left': 'devices.ahead-left',
  here: 'devices.here'
} as const satisfies Record<Direction, string>

/** Which way each zone lies from a display; calls then show the arrow. */
export function DirectionFields({ centre, profile, change }: ProfileProps) {
  const { directions = {} } = profile
  const set = (zoneId: string, direction: Direction | '') => {
    const { [zoneId]: _before, ...others } = directions
    const next = direction === '' ? others : { ...others, [zoneId]: direction }
    change({ directions: Object.keys(next).length === 0 ? undefined : next })
  }
  return (
    <fieldset class='devices-directions'>
      <legend>{t('devices.directions')}</legend>
      <p class='field-hint'>{t('devices.directions-about')}</p>
      <div class='settings-fields'>
        {centre.zones.map((zone) => {
          const direction = directions[zone.zoneId]
          return (
            <div key={zone.zoneId} class='devices-direction'>
              <SelectField
                label={zoneLabel(zone)}
                value={direction ?? ''}
                options={[
                  { value: '', label: t('devices.no-direction') },
                  ...(Object.keys(WORDS) as Direction[]).map((value) => ({ value, label: t(WORDS[value]) }))
                ]}
                testId={`direction-${zone.zoneId}`}
                onChange={(value) => set(zone.zoneId, value)}
              />
              {direction && <WayArrow direction={direction} label={t(WORDS[direction])} />}
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}
