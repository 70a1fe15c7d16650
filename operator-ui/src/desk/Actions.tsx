import { tick } from '../../../server/client/clock.ts'
import type { DeskView } from '../../../server/protocol/desks.ts'
import { t, type Key } from '../texts.ts'
import { untilText } from '../words/durations.ts'
import { act } from './act.ts'
import { ActionButton } from './ActionButton.tsx'
import type { Desk } from './desk.ts'
import { LETTERS, possible, type ActionId, type Possible } from './possible.ts'

type Props = { desk: Desk, view: DeskView }

/** In the order of the screen; break has its place in the header. */
const SHOWN = {
  recall: 'action.recall',
  'no-show': 'action.no-show',
  outcome: 'action.outcome',
  transfer: 'action.transfer',
  park: 'action.park',
  'call-other': 'action.call-other',
  cancel: 'action.cancel'
} as const satisfies Partial<Record<ActionId, Key>>

export function Actions ({ desk, view }: Props) {
  const now = possible(view, tick.value)
  const ready = desk.ready.value
  return (Object.keys(SHOWN) as Array<keyof typeof SHOWN>).map((id) => (
    <ActionButton
      key={id}
      id={id}
      label={t(SHOWN[id])}
      letter={LETTERS[id]}
      hint={hintText(now[id].hint)}
      enabled={ready && now[id].enabled}
      onAct={() => act(desk, id)}
    />
  ))
}

function hintText (hint: Possible['hint']): string | null {
  if (!hint) return null
  return 'key' in hint ? t(hint.key) : t('hint.in', { time: untilText(hint.inMs) })
}
