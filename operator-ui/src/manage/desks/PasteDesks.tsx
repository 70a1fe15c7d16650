import type { DeskPlan, Group, Service, Zone } from '../../../../server/protocol/centre.ts'
import { PasteTable } from '../paste/PasteTable.tsx'
import { t } from '../texts/paste.ts'
import { pastedDesks } from './pasted-desks.ts'

type Props = {
  desks: DeskPlan[]
  zones: Zone[]
  services: readonly Service[]
  groups: readonly Group[]
  onChange: (next: { desks: DeskPlan[]; zones: Zone[] }) => void
}
const WORDS = { number: 'paste.desk-number', services: 'paste.desk-services' } as const

/** Desks out of a spreadsheet, with their zones and what they serve, into the form. */
export function PasteDesks({ desks, zones, services, groups, onChange }: Props) {
  const take = (table: string) => {
    const made = pastedDesks(table, { desks, zones, services, groups })
    if (made.added + made.changed > 0) onChange({ desks: made.desks, zones: made.zones })
    return { ...made, faults: made.faults.map(({ row, column }) => t('paste.row', { row, what: t(WORDS[column]) })) }
  }
  return (
    <PasteTable
      of='desks'
      summary={t('paste.desks')}
      about={t('paste.desks-about')}
      isOpen={desks.length === 0}
      take={take}
    />
  )
}
