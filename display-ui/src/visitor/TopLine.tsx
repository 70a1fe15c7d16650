import type { CentreBody } from '../../../server/protocol/centre.ts'
import { tick } from '../../../server/client/clock.ts'
import { clockText } from '../../../server/client/dates.ts'
import type { VisitorTexts } from './visitor-context.ts'

type Props = { centre: CentreBody | null; texts: Pick<VisitorTexts, 'name'> }

/** Whose queue this is, where, and the time there. */
export function TopLine({ centre, texts: { name } }: Props) {
  if (centre === null) return <p class='top-line' />
  return (
    <p class='top-line'>
      <span>
        <strong data-testid='centre-name'>{name(centre.name)}</strong>
        <br />
        {name(centre.address)}
      </span>
      <time data-testid='clock'>{clockText(tick.value, centre.timeZone)}</time>
    </p>
  )
}
