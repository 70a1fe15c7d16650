import type { Kiosk } from '../store/kiosk.ts'

/** Where this service leads no further. */
export function AnotherServiceButton({ kiosk }: { kiosk: Kiosk }) {
  return (
    <button
      type='button'
      class='button go'
      data-testid='choose-another'
      onClick={() => kiosk.send({ type: 'choose-another' })}
    >
      {kiosk.texts.t('choose.another')}
    </button>
  )
}
