import { foldTyped } from '../../../../server/protocol/conventions/look-alikes.ts'
import type { Group, Service } from '../../../../server/protocol/centre.ts'
import { newId } from '../form/new-id.ts'
import { pastedRows } from '../paste/pasted-rows.ts'

/** What a row lacks: the column that is wrong. */
export interface RowFault {
  row: number
  column: 'prefix' | 'name' | 'minutes'
}
interface Pasted {
  services: Service[]
  groups: Group[]
  faults: RowFault[]
  added: number
  changed: number
}

const PREFIX = /^[A-Z]{1,2}$/
const MOST_MINUTES = 1_440
const same = (a: string, b: string) => a.trim().toLocaleLowerCase('ru') === b.trim().toLocaleLowerCase('ru')

/**
 * Services of a table: prefix, name in Kyrgyz, Russian and English, then, if given, the group's name and the target in
 * minutes. A row with the Russian name of a service changes that one; a group that is not there is made. Nothing is
 * taken away.
 */
export function pastedServices(text: string, services: readonly Service[], groups: readonly Group[]): Pasted {
  const made: Pasted = { services: [...services], groups: [...groups], faults: [], added: 0, changed: 0 }
  pastedRows(text).forEach(([letters = '', ky = '', ru = '', en = '', group = '', minutes = ''], i) => {
    const prefix = foldTyped(letters)
    // The head of the table.
    if (i === 0 && !PREFIX.test(prefix)) return
    const target = minutes === '' ? null : Number(minutes.replace(',', '.'))
    const column = !PREFIX.test(prefix)
      ? 'prefix'
      : [ky, ru, en].includes('')
        ? 'name'
        : target !== null && !(target >= 1 && target <= MOST_MINUTES)
          ? 'minutes'
          : null
    if (column !== null) {
      made.faults.push({ row: i + 1, column })
      return
    }
    const name = { ky, ru, en }
    const known = made.services.findIndex((service) => same(service.name.ru, ru))
    const groupId = groupFor(made, group, made.services[known]?.groupId)
    const put = { prefix, name, groupId, ...(target !== null && { targetMs: Math.round(target * 60_000) }) }
    const before = made.services[known]
    if (before) {
      made.services[known] = { ...before, ...put }
      made.changed++
    } else {
      made.services.push({ ...FRESH, serviceId: newId('service'), ...put })
      made.added++
    }
  })
  return made
}

const FRESH = {
  targetMs: 15 * 60_000,
  expectedServiceMs: 6 * 60_000,
  dailyLimit: null,
  hours: null,
  documents: null
}

/** The group of a name in any language; without a name that of the service, else the first. */
function groupFor(made: Pasted, called: string, present: string | undefined): string {
  const known =
    called === ''
      ? (made.groups.find(({ groupId }) => groupId === present) ?? made.groups[0])
      : made.groups.find(({ name }) => Object.values(name).some((word) => same(word, called)))
  if (known) return known.groupId
  const word = called === '' ? '…' : called
  const group: Group = { groupId: newId('group'), parentId: null, name: { ky: word, ru: word, en: word } }
  made.groups.push(group)
  return group.groupId
}
