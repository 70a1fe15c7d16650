import type { Zone } from '../../../server/protocol/centre.ts'
import type { DisplayCall } from '../../../server/protocol/hall-views.ts'
import { ZoneBadge } from '../../../server/client/components/ZoneBadge.tsx'
import { WayArrow } from '../../../server/client/components/WayArrow.tsx'
import type { Direction } from '../../../server/protocol/floor-plan.ts'
import { Arrow } from '../screen/Arrow.tsx'

type Props = {
  call: DisplayCall
  zones: Zone[]
  /** Which way its zone lies, and the word for it; null: nobody has said. */
  way: { direction: Direction; word: string } | null
  heightPx: number
  sizePx: number
  /** Being called; called last but no longer awaited; called before and being spoken now; called before. */
  look: 'now' | 'newest' | 'spoken' | 'last'
  /** Appears with one pulse: it has just been announced. */
  pulses: boolean
}

/** One call: which ticket goes to which desk of which zone. */
export function CallRow({ call, zones, way, heightPx, sizePx, look, pulses }: Props) {
  const isNow = look === 'now'
  return (
    <li
      // A new announcement is a new element, so that its pulse begins anew.
      key={pulses ? call.seq : undefined}
      class={`call ${look}${pulses ? ' pulses' : ''}${call.active ? '' : ' over'}`}
      style={{ blockSize: `${heightPx}px`, fontSize: `${sizePx}px` }}
      data-testid={isNow ? 'now' : 'call-row'}
      data-seq={call.seq}
    >
      <span class='call-number' data-testid={isNow ? 'now-number' : undefined}>
        {call.ticketNumber}
      </span>
      {way ? <WayArrow direction={way.direction} label={way.word} /> : <Arrow />}
      <span class='call-desk'>
        <ZoneBadge zones={zones} zoneId={call.zoneId} night />
        <span class='call-label'>{call.deskLabel}</span>
      </span>
    </li>
  )
}
