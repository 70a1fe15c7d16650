import type { Direction } from '../../protocol/floor-plan.ts'
import './way-arrow.css'

/** Clockwise from straight ahead, as an arrow on a sign is read: up is ahead, down is behind. */
const TURN: Record<Exclude<Direction, 'here'>, number> = {
  ahead: 0,
  'ahead-right': 45,
  right: 90,
  'back-right': 135,
  back: 180,
  'back-left': 225,
  left: 270,
  'ahead-left': 315
}

type Props = {
  direction: Direction
  /** What it says. */
  label: string
}

/** Which way to go: one of eight arrows, or the mark for "here". */
export function WayArrow({ direction, label }: Props) {
  return (
    <svg
      class='way-arrow'
      viewBox='0 0 24 24'
      data-testid='way'
      data-direction={direction}
      role='img'
      aria-label={label}
    >
      {direction === 'here' ? (
        <path d='M12 2v13M5.5 9.5 12 16l6.5-6.5M3 21h18' />
      ) : (
        <path d='M12 22V3.5M4.5 11 12 3.5 19.5 11' transform={`rotate(${TURN[direction]} 12 12)`} />
      )}
    </svg>
  )
}
