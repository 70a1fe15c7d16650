import { expect, test } from 'vitest'
import { fieldKey } from '../../operator-ui/src/manage/settings/field-key.ts'
import { alarmSettings } from '../../operator-ui/src/manage/texts/alarms.ts'
import { changed } from '../../operator-ui/src/manage/texts/changed.ts'
import { rules } from '../../operator-ui/src/manage/texts/rules.ts'
import { fieldText } from '../../operator-ui/src/manage/settings/change-lines.ts'
import { placeText } from '../../operator-ui/src/manage/settings/place-text.ts'
import { nameResolver, valueText } from '../../operator-ui/src/manage/settings/value-text.ts'
import { lang } from '../../operator-ui/src/texts.ts'
import { changesBetween } from '../../server/centre/diff.ts'
import { Centre } from '../../server/protocol/centre.ts'
import { sampleCentre } from '../../server/sample/centre.ts'

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

test('what changes is told in words, not as it is written in the settings', () => {
  lang.value = 'ru'
  const after = structuredClone(sampleCentre)
  after.languages = ['ru', 'ky']
  after.signIn.secondFactorFor = ['administrator']
  after.voice.sources = ['espeak']
  Object.assign(after.services[0] ?? {}, { outcomeIds: [after.outcomes[0]?.id] })
  const schedule = { from: null, to: '2026-12-31', days: null, hours: null }
  const notice = { noticeId: 'n1', file: null, text: { ky: 'Б', ru: 'Праздник', en: 'H' }, seconds: 10, schedule }
  const before = { ...sampleCentre, notices: { ...sampleCentre.notices, items: [notice] } } as unknown as Centre
  const later = { ...after, notices: { ...before.notices, items: [{ ...notice, seconds: 20 }] } } as unknown as Centre
  const called = nameResolver(later)
  const told = changesBetween(before, later).map((change) =>
    [
      change.section,
      change.item && (change.item as { ru: string }).ru,
      change.field && fieldText(change),
      valueText(change.after, change, called)
    ].join(' | ')
  )
  expect(told.toSorted()).toEqual([
    'languages |  |  | Русский, Кыргызча',
    'notices | Праздник | объявления, сколько секунд | 20',
    `services | ${later.services[0]?.name.ru} | результаты | ${later.outcomes[0]?.name.ru}`,
    'signIn |  | второй фактор обязателен | Администратор',
    'voice |  | источники голоса | голос программы'
  ])
  expect(placeText('/desks/4/deskNumber', later)).toBe('Места, 5, номер')
  expect(placeText('/services/0/name/en')).toBe('Услуги, № 1, название по-английски')
  lang.value = 'ky'
})
