import type { Kiosk } from '../store/kiosk.ts'

type Props = { kiosk: Kiosk; isClosed?: boolean }

/** For whoever would rather go where it is quicker; there is none without a quicker centre nearby. */
export function ElsewhereButton({ kiosk, isClosed = false }: Props) {
  if (kiosk.elsewhere.value === null) return null
  return (
    <button
      type='button'
      class='button elsewhere-button'
      data-testid='elsewhere'
      onClick={() => kiosk.send({ type: 'open-elsewhere' })}
    >
      {kiosk.texts.t(isClosed ? 'elsewhere.ask-closed' : 'elsewhere.ask')}
    </button>
  )
}
