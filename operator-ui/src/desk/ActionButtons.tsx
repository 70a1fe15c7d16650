import { tick } from '../../../server/client/clock.ts'
import type { DeskView } from '../../../server/protocol/desks.ts'
import { t } from '../texts.ts'
import { untilText } from '../format/durations.ts'
import { runAction } from './run-action.ts'
import { ACTION_IDS, ACTION_NAMES } from './action-names.ts'
import { ActionButton } from './ActionButton.tsx'
import type { Desk } from './desk-store.ts'
import { ACTION_LETTERS, allowedActions, type Availability } from './allowed-actions.ts'

type Props = { desk: Desk; view: DeskView }

/** Break has its place in the header. */
const SHOWN = ACTION_IDS.filter((id) => id !== 'break')

export function ActionButtons({ desk, view }: Props) {
  const now = allowedActions(view, tick.value)
  const ready = desk.ready.value
  return SHOWN.map((id) => (
    <ActionButton
      key={id}
      id={id}
      label={t(ACTION_NAMES[id])}
      letter={ACTION_LETTERS[id]}
      hint={hintText(now[id].hint)}
      enabled={ready && now[id].enabled}
      onAct={() => runAction(desk, id)}
    />
  ))
}

function hintText(hint: Availability['hint']): string | null {
  if (!hint) return null
  return 'key' in hint ? t(hint.key) : t('hint.in', { time: untilText(hint.inMs) })
}
