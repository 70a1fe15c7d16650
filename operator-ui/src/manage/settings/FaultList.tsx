import type { SettingsFault } from '../../../../server/protocol/settings.ts'
import { faultText } from '../form/fault-text.ts'

type Props = { faults: readonly SettingsFault[] }

/** Faults that no field of the page shows, with their pointers. */
export function FaultList({ faults }: Props) {
  if (faults.length === 0) return null
  return (
    <ul class='settings-missing' data-testid='faults'>
      {faults.map((fault) => (
        <li key={fault.at + fault.code}>
          {faultText(fault)} <code>{fault.at}</code>
        </li>
      ))}
    </ul>
  )
}
