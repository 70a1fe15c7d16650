import { clockText, tick } from '../../../server/client/clock.ts'

type Props = { timeZone: string }

export function Clock({ timeZone }: Props) {
  return (
    <time class='clock' data-testid='clock'>
      {clockText(tick.value, timeZone)}
    </time>
  )
}
