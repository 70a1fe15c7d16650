import { useSignal } from '@preact/signals'
import { Disclosure } from '../layout/Disclosure.tsx'
import { t } from '../texts/paste.ts'

/** What became of a table: how many rows were taken, and, in words, which were not. */
export interface Taken {
  added: number
  changed: number
  faults: string[]
}
type Props = {
  /** Of what, in test ids: `services`. */
  of: string
  summary: string
  /** What its columns are. */
  about: string
  isOpen?: boolean
  take: (table: string) => Taken
}

/** A table out of a spreadsheet, into the form. */
export function PasteTable({ of, summary, about, isOpen = false, take }: Props) {
  const table = useSignal('')
  const taken = useSignal<Taken | null>(null)
  const { added = 0, changed = 0, faults = [] } = taken.value ?? {}
  return (
    <Disclosure summary={summary} open={isOpen} testId={`paste-${of}`}>
      <div class='settings-fields'>
        <label class='field'>
          <span>{t('paste.table')}</span>
          <span class='field-hint'>{about}</span>
          <textarea
            rows={6}
            class='pasted'
            spellcheck={false}
            value={table.value}
            data-testid={`pasted-${of}`}
            onInput={(event) => {
              table.value = event.currentTarget.value
            }}
          />
        </label>
        <div class='settings-buttons'>
          <button
            type='button'
            class='pill'
            data-testid={`take-${of}`}
            onClick={() => {
              taken.value = take(table.value)
            }}
          >
            {t('paste.take')}
          </button>
        </div>
        <p role='status' data-testid={`taken-${of}`}>
          {taken.value && t('paste.taken', { added, changed })}
        </p>
        {faults.length > 0 && (
          <ul class='settings-warning' role='alert' data-testid='pasted-faults'>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        )}
      </div>
    </Disclosure>
  )
}
