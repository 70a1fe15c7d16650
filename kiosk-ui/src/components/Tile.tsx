import type { ComponentChildren } from 'preact'
import { ServiceMark } from '../../../server/client/components/ServiceMark.tsx'
import type { ServiceLook } from '../../../server/protocol/service-look.ts'

type Props = {
  look?: ServiceLook
  name: string
  hint?: ComponentChildren
  side?: ComponentChildren
  isQuiet?: boolean
  isMain?: boolean
  testId: string
  onTap: () => void
}

/** One answer. The whole tile is the button. */
export function Tile({ look, name, hint, side, isQuiet = false, isMain = false, testId, onTap }: Props) {
  const kind = isMain ? 'tile main' : isQuiet ? 'tile quiet' : 'tile'
  return (
    <button type='button' class={kind} data-testid={testId} onClick={onTap}>
      {look && <ServiceMark look={look} />}
      <span class='tile-text'>
        <span class='tile-name'>{name}</span>
        {hint && <span class='tile-hint'>{hint}</span>}
      </span>
      {side && <span class='tile-side'>{side}</span>}
    </button>
  )
}
