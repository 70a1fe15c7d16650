import type { Signal } from '@preact/signals'
import { t } from './texts.ts'

const MOST = 9

/** For how many people the ticket is. */
export function PersonsField({ persons }: { persons: Signal<number> }) {
  const step = (by: number) => {
    persons.value = Math.min(MOST, Math.max(1, persons.peek() + by))
  }
  return (
    <fieldset class='presets persons-field'>
      <legend>{t('persons.heading')}</legend>
      <button
        type='button'
        class='action'
        aria-label={t('take.fewer')}
        aria-disabled={persons.value === 1}
        data-testid='fewer'
        onClick={() => step(-1)}
      >
        −
      </button>
      <output data-testid='persons'>
        <b>{persons.value}</b> {t('persons.people', { n: persons.value })}
      </output>
      <button
        type='button'
        class='action'
        aria-label={t('take.more')}
        aria-disabled={persons.value === MOST}
        data-testid='more'
        onClick={() => step(1)}
      >
        +
      </button>
    </fieldset>
  )
}
