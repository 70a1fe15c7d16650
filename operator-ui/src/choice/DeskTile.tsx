import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { DesksBody } from '../../../server/protocol/desks.ts'
import type { SessionBody } from '../../../server/protocol/session.ts'
import { useEffect, useRef } from 'preact/hooks'
import { KeyHint } from '../desk/KeyHint.tsx'
import { t } from '../texts.ts'
import { deskLabel } from '../format/labels.ts'

type Props = {
  desk: DesksBody['desks'][number]
  centre: CentreBody
  me: SessionBody
  /** It was opened last on this machine: Enter opens it again. */
  isLast: boolean
  onChoose: () => void
}

/** One desk; a taken one says by whom and can still be pressed, to be told so. */
export function DeskTile({ desk, centre, me, isLast, onChoose }: Props) {
  const mine = desk.operator?.operatorId === me.userId
  const taken = desk.operator !== undefined && !mine
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isLast && !taken) button.current?.focus()
  }, [])
  return (
    <button
      ref={button}
      type='button'
      class={taken ? 'desk-tile taken' : 'desk-tile'}
      aria-disabled={taken}
      data-testid={`desk-${desk.deskNumber}`}
      onClick={onChoose}
    >
      <strong>{deskLabel(centre, desk.deskNumber)}</strong>
      {isLast && !taken && <KeyHint name='Enter' />}
      <span>
        {taken ? t('choice.taken', { name: desk.operator?.name ?? '' }) : mine ? t('choice.yours') : t('choice.free')}
      </span>
    </button>
  )
}
