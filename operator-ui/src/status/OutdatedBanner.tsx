import type { Signal } from '@preact/signals'
import { t } from '../texts.ts'

type Props = { outdated: Signal<number | null> }

/** The server is newer than this page. Only the person at the desk knows when loading it again disturbs nobody. */
export function OutdatedBanner({ outdated }: Props) {
  return (
    <div role='status'>
      {outdated.value !== null && (
        <p class='renewal' data-testid='renewal'>
          {t('page.outdated')}
          <button type='button' class='pill' data-testid='renew' onClick={() => location.reload()}>
            {t('page.reload')}
          </button>
        </p>
      )}
    </div>
  )
}
