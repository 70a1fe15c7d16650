import { Mark } from '../../../../server/client/components/HallPlan.tsx'
import { t } from '../texts/plan.ts'
import type { PlanItem } from './edit-plan.ts'

type Props = {
  item: PlanItem
  colour: string
  /** What it is called. */
  name: string
  /** Its number or letter. */
  sign: string
  isChosen: boolean
  onChoose: () => void
  onGrab: (event: PointerEvent, item: PlanItem, isSize: boolean) => void
  onKey: (event: KeyboardEvent, item: PlanItem) => void
}

/** One item of the grid; the chosen area has a corner to be resized by. */
export function PlanGridItem({ item, colour, name, sign, isChosen, onChoose, onGrab, onKey }: Props) {
  return (
    <button
      type='button'
      class='plan-thing'
      data-kind={item.kind}
      style={{
        '--x': item.x,
        '--y': item.y,
        '--w': item.width,
        '--h': item.height,
        '--zone': colour
      }}
      aria-pressed={isChosen}
      aria-label={t('plan.where', { what: name, x: item.x + 1, y: item.y + 1 })}
      data-testid={`thing-${item.key}`}
      onFocus={onChoose}
      onPointerDown={(event) => onGrab(event, item, false)}
      onKeyDown={(event) => onKey(event, item)}
    >
      {item.kind === 'area' || item.kind === 'desk' ? (
        <span aria-hidden='true'>{sign}</span>
      ) : (
        <svg class='hall-plan' viewBox='-.4 0 1.8 1' aria-hidden='true'>
          <Mark mark={{ kind: item.kind, x: 0, y: 0 }} />
        </svg>
      )}
      {item.kind === 'area' && isChosen && (
        <span class='plan-corner' aria-hidden='true' onPointerDown={(event) => onGrab(event, item, true)} />
      )}
    </button>
  )
}
