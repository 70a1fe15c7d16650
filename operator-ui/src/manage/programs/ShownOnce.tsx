import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { t } from '../texts/programs.ts'

type Props = { name: string; secret: string; onSeen: () => void }

/** A token or a secret, the only time that it is seen. */
export function ShownOnce({ name, secret, onSeen }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const copied = useSignal(false)
  const copy = () => {
    field.current?.select()
    // On plain HTTP browsers have no clipboard of pages.
    copied.value = document.execCommand('copy')
  }
  return (
    <section class='settings-form' aria-live='polite' data-testid='shown-once'>
      <h2>{name}</h2>
      <p class='settings-warning'>{t('programs.once')}</p>
      <input ref={field} readOnly value={secret} aria-label={name} data-testid='secret' />
      <p role='status'>{copied.value ? t('programs.copied') : ''}</p>
      <div class='settings-buttons'>
        <button type='button' class='go' data-testid='copy' onClick={copy}>
          {t('programs.copy')}
        </button>
        <button type='button' class='pill' data-testid='seen' onClick={onSeen}>
          {t('programs.seen')}
        </button>
      </div>
    </section>
  )
}
