import type { Centre } from '../../../../server/protocol/centre.ts'
import type { SettingsFault } from '../../../../server/protocol/settings.ts'
import { faultText } from '../form/fault-text.ts'
import { placeText } from './place-text.ts'

type Props = {
  faults: readonly SettingsFault[]
  /** What they are faults of, if that is known. */
  centre?: Partial<Centre> | null
}

/** Faults that no field of the page shows, each with the place where it is. */
export function FaultList({ faults, centre = null }: Props) {
  if (faults.length === 0) return null
  return (
    <ul class='settings-missing' data-testid='faults'>
      {faults.map((fault) => (
        <FaultLine key={fault.at + fault.code} fault={fault} centre={centre} />
      ))}
    </ul>
  )
}

function FaultLine({ fault, centre }: { fault: SettingsFault; centre: Partial<Centre> | null }) {
  const place = placeText(fault.at, centre)
  return (
    <li>
      {place && <strong>{place}: </strong>}
      {faultText(fault)}
    </li>
  )
}
