import { useSignal } from '@preact/signals'
import type { Group, Service } from '../../../../server/protocol/centre.ts'
import { Disclosure } from '../layout/Disclosure.tsx'
import { t } from '../texts/paste.ts'
import { pastedServices } from './pasted-services.ts'

type Props = {
  services: Service[]
  groups: Group[]
  onChange: (next: { services: Service[]; groups: Group[] }) => void
}
const WORDS = { prefix: 'paste.prefix', name: 'paste.name', minutes: 'paste.minutes' } as const

/** Services out of a spreadsheet, the names in three languages side by side, into the form. */
export function PasteServices({ services, groups, onChange }: Props) {
  const table = useSignal('')
  const said = useSignal('')
  const faults = useSignal<string[]>([])
  const take = () => {
    const made = pastedServices(table.value, services, groups)
    faults.value = made.faults.map(({ row, column }) => t('paste.row', { row, what: t(WORDS[column]) }))
    said.value = t('paste.taken', { added: made.added, changed: made.changed })
    if (made.added + made.changed > 0) onChange({ services: made.services, groups: made.groups })
  }
  return (
    <Disclosure summary={t('paste.services')} testId='paste-services'>
      <div class='settings-fields'>
        <label class='field'>
          <span>{t('paste.table')}</span>
          <span class='field-hint'>{t('paste.services-about')}</span>
          <textarea
            rows={6}
            class='pasted'
            spellcheck={false}
            value={table.value}
            data-testid='pasted-services'
            onInput={(event) => {
              table.value = event.currentTarget.value
            }}
          />
        </label>
        <div class='settings-buttons'>
          <button type='button' class='pill' data-testid='take-services' onClick={take}>
            {t('paste.take')}
          </button>
        </div>
        <p role='status' data-testid='taken-services'>
          {said.value}
        </p>
        {faults.value.length > 0 && (
          <ul class='settings-warning' role='alert' data-testid='pasted-faults'>
            {faults.value.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        )}
      </div>
    </Disclosure>
  )
}
