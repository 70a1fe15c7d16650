import type { Centre } from '../../protocol/centre.ts'
import type { CommonField, CommonSettings } from '../../protocol/network/common.ts'

/** Lists of the settings whose items halls have in common. */
export type CommonList = Exclude<
  { [Key in keyof Centre]: Centre[Key] extends unknown[] ? Key : never }[keyof Centre] & keyof CommonSettings,
  'services'
>

interface ListRule {
  list: CommonList
  /** By what an item is known again. */
  id: 'priorityClassId' | 'id'
  /** What is fixed, or a default, together. */
  fields: Partial<Record<CommonField, readonly string[]>>
}

/** The lists that are common as a whole: items are added, changed and taken away. */
export const LISTS: readonly ListRule[] = [
  {
    list: 'priorityClasses',
    id: 'priorityClassId',
    fields: {
      'priorityClasses.words': ['name', 'answer', 'basis', 'document'],
      'priorityClasses.rules': ['creditMs', 'rate', 'first']
    }
  },
  { list: 'outcomes', id: 'id', fields: { outcomes: ['name'] } },
  { list: 'pauseReasons', id: 'id', fields: { pauseReasons: ['name'] } },
  { list: 'parkReasons', id: 'id', fields: { parkReasons: ['name'] } },
  { list: 'callReasons', id: 'id', fields: { callReasons: ['name'] } },
  { list: 'transferReasons', id: 'id', fields: { transferReasons: ['name'] } }
]

/** Of a service that is mapped; which services there are stays the hall's. */
export const SERVICE_FIELDS: Partial<Record<CommonField, readonly string[]>> = {
  'services.name': ['name'],
  'services.documents': ['documents'],
  'services.targetMs': ['targetMs'],
  'services.look': ['icon', 'colour']
}
