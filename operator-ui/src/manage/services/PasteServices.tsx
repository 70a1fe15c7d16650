import type { Group, Service } from '../../../../server/protocol/centre.ts'
import { PasteTable } from '../paste/PasteTable.tsx'
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
  const take = (table: string) => {
    const made = pastedServices(table, services, groups)
    if (made.added + made.changed > 0) onChange({ services: made.services, groups: made.groups })
    return { ...made, faults: made.faults.map(({ row, column }) => t('paste.row', { row, what: t(WORDS[column]) })) }
  }
  return (
    <PasteTable
      of='services'
      summary={t('paste.services')}
      about={t('paste.services-about')}
      isOpen={services.length === 0}
      take={take}
    />
  )
}
