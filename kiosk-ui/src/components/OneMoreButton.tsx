import { MOST_PICKED } from '../store/basket.ts'
import type { Kiosk } from '../store/kiosk.ts'

/** For whoever came for several papers; the way of everybody else leads past it. */
export function OneMoreButton({ kiosk }: { kiosk: Kiosk }) {
  if ((kiosk.basket.value?.length ?? 0) >= MOST_PICKED - 1) return null
  return (
    <button
      type='button'
      class='button wide one-more'
      data-testid='one-more'
      onClick={() => kiosk.send({ type: 'one-more' })}
    >
      {kiosk.texts.t(kiosk.step.value.name === 'choose' ? 'basket.several' : 'basket.one-more')}
    </button>
  )
}
