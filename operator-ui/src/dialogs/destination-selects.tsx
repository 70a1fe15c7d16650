import type { Signal } from '@preact/signals'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import { t } from '../texts.ts'
import { deskLabel, deskStatusText } from '../format/labels.ts'
import type { Destinations } from './destinations.ts'
import { ChoiceField } from './ChoiceField.tsx'

type DeskProps = { desks: Destinations['desks']; centre: CentreBody; chosen: Signal<string> }

export function DeskSelect({ desks, centre, chosen }: DeskProps) {
  return (
    <ChoiceField label={t('transfer.desk')} chosen={chosen} testId='transfer-desk'>
      <option value=''>{t('transfer.any-desk')}</option>
      {centre.zones.map((zone) => (
        <optgroup key={zone.zoneId} label={t('zone.label', { letter: zone.letter })}>
          {desks
            .filter((one) => one.zoneId === zone.zoneId)
            .map((one) => (
              <option key={one.deskId} value={one.deskId}>
                {[deskLabel(centre, one.deskNumber), deskStatusText(one.status), one.operator?.name]
                  .filter(Boolean)
                  .join(' · ')}
              </option>
            ))}
        </optgroup>
      ))}
    </ChoiceField>
  )
}
