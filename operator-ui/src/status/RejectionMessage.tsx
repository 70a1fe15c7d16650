import type { Signal } from '@preact/signals'
import { t, tOr } from '../texts.ts'

type Props = { code: Signal<string | null> }

/** Why the last command was rejected, in words. Its space is reserved, so that nothing moves. */
export function RejectionMessage({ code }: Props) {
  return (
    <div class='refusal-place' role='alert'>
      {code.value && (
        <p class='refusal' data-testid='rejection' data-code={code.value}>
          <span>{tOr(`rejection.${code.value}`, 'rejection.unknown')}</span>
          <button
            type='button'
            class='refusal-close'
            aria-label={t('dialog.close')}
            onClick={() => {
              code.value = null
            }}
          >
            <svg viewBox='0 0 16 16' aria-hidden='true'>
              <path d='M3 3l10 10M13 3L3 13' />
            </svg>
          </button>
        </p>
      )}
    </div>
  )
}
