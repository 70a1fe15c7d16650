import type { ServiceLook } from '../../protocol/service-look.ts'
import { ICON_PATHS, serviceColour } from '../service-look.ts'
import './service-mark.css'

type Props = { look: ServiceLook }

/** The icon of a group or a service; the name beside it says what it is. Nothing where there is none. */
export function ServiceMark({ look: { icon, colour } }: Props) {
  if (icon === null) return null
  return (
    <span class='service-mark' style={{ '--mark': serviceColour(colour) }}>
      <svg viewBox='0 0 24 24' aria-hidden='true' focusable='false'>
        <path d={ICON_PATHS[icon]} />
      </svg>
    </span>
  )
}
