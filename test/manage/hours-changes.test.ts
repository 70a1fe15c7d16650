import { beforeAll, expect, test } from 'vitest'
import { hoursChanges } from '../../operator-ui/src/manage/settings/hours-changes.ts'
import { lang } from '../../operator-ui/src/texts.ts'

const week = (saturday: Array<[string, string]>) => [...Array(5).fill([['09:00', '18:00']]), saturday, []]
const change = (before: unknown, after: unknown, section = 'hours', field = '') => ({
  section,
  item: null,
  what: 'changed' as const,
  field,
  before,
  after
})

beforeAll(() => {
  lang.value = 'en'
})

test('a change of opening hours is told day by day, in words', () => {
  expect(hoursChanges(change(week([['09:00', '18:00']]), week([['09:00', '14:00']])))).toEqual([
    ['Saturday', '09:00–18:00', '09:00–14:00']
  ])
  expect(hoursChanges(change(week([['09:00', '13:00']]), week([])))).toEqual([['Saturday', '09:00–13:00', 'closed']])
  expect(hoursChanges(change(null, week([]), 'services', 'hours'))?.at(-1)).toEqual([
    'Sunday',
    "the centre's",
    'closed'
  ])
  expect(hoursChanges(change(3, 4, 'callingRules', 'maxRecalls'))).toBeNull()
})
