import { tick } from '../../../server/client/clock.ts'
import { clockText } from '../../../server/client/dates.ts'

type Props = { timeZone: string }

export function Clock({ timeZone }: Props) {
  return (
    <time class='clock' data-testid='clock'>
      {clockText(tick.value, timeZone)}
    </time>
  )
}
