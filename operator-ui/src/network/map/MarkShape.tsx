import type { MarkState } from './marks.ts'

/** The shape says the same as the colour, for whoever does not tell the colours apart. */
const SHAPES: Record<MarkState, preact.JSX.Element> = {
  up: <circle r='21' />,
  alarm: <path d='M0 -27 27 20H-27Z' stroke-linejoin='round' />,
  away: <path d='M-19 -19H19V19H-19Z M-19 -19 19 19 M19 -19 -19 19' />,
  closed: <circle r='17' />,
  silent: <circle r='13' stroke-dasharray='5 4' />,
  planned: <path d='M0 -19 19 0 0 19 -19 0Z' />
}

type Props = { state: MarkState; text?: string; count?: number }

/** One mark around the origin. @param count of centres that stand together here */
export function MarkShape({ state, text = '', count = 1 }: Props) {
  return (
    <g class='mark' data-state={state}>
      {count > 1 && <circle class='mark-many' r='31' />}
      {SHAPES[state]}
      {text !== '' && state !== 'away' && (
        <text y={state === 'alarm' ? 15 : 7} class='mark-text'>
          {text}
        </text>
      )}
    </g>
  )
}
