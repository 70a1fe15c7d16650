import { tick } from '../../../server/client/clock.ts'
import type { DeskView } from '../../../server/protocol/desks.ts'
import { t } from '../texts.ts'
import { untilText } from '../words/durations.ts'
import { act } from './act.ts'
import { ACTION_IDS, ACTION_NAMES } from './action-names.ts'
import { ActionButton } from './ActionButton.tsx'
import type { Desk } from './desk.ts'
import { LETTERS, possible, type Possible } from './possible.ts'

type Props = { desk: Desk; view: DeskView }

/** Break has its place in the header. */
const SHOWN = ACTION_IDS.filter((id) => id !== 'break')

export function Actions({ desk, view }: Props) {
  const now = possible(view, tick.value)
  const ready = desk.ready.value
  return SHOWN.map((id) => (
    <ActionButton
      key={id}
      id={id}
      label={t(ACTION_NAMES[id])}
      letter={LETTERS[id]}
      hint={hintText(now[id].hint)}
      enabled={ready && now[id].enabled}
      onAct={() => act(desk, id)}
    />
  ))
}

function hintText(hint: Possible['hint']): string | null {
  if (!hint) return null
  return 'key' in hint ? t(hint.key) : t('hint.in', { time: untilText(hint.inMs) })
}
