import { expect, test } from 'vitest'
import { fieldKey } from '../../operator-ui/src/manage/settings/field-key.ts'
import { alarmSettings } from '../../operator-ui/src/manage/texts/alarms.ts'
import { changed } from '../../operator-ui/src/manage/texts/changed.ts'
import { rules } from '../../operator-ui/src/manage/texts/rules.ts'
import { Centre } from '../../server/protocol/centre.ts'

interface Schema {
  properties?: Record<string, Schema>
  items?: Schema
}

const words: Record<string, unknown> = { ...changed, ...rules, ...alarmSettings }
/** Items are told by these, not called so. */
const IDS = /^(serviceId|priorityClassId|deskId|date|id)$/

const sections = Object.entries((Centre as Schema).properties ?? {})

test.each(sections.map(([section, schema]) => [section, schema] as const))(
  'a list of changes has words for %s and all that is in it',
  (section, schema) => {
    const { properties = {} } = schema.items ?? schema
    const asked = [
      `section.${section}`,
      ...Object.keys(properties)
        .filter((field) => !IDS.test(field))
        .map((field) => fieldKey(section, field))
    ]
    expect(asked.filter((key) => !(key in words))).toEqual([])
  }
)
