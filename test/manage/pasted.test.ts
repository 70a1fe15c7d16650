import { describe, expect, test } from 'vitest'
import { withNationalDays } from '../../operator-ui/src/manage/hours/national-days.ts'
import { pastedRows } from '../../operator-ui/src/manage/paste/pasted-rows.ts'
import { firstPassword, pastedPeople } from '../../operator-ui/src/manage/people/pasted-people.ts'
import { pastedDesks } from '../../operator-ui/src/manage/desks/pasted-desks.ts'
import { firstSteps } from '../../operator-ui/src/manage/start/first-steps.ts'
import { pastedServices } from '../../operator-ui/src/manage/services/pasted-services.ts'
import { sampleCentre } from '../../server/sample/centre.ts'

/** What an administrator pastes from a spreadsheet, or brings as a file. */

test('rows come by tabs, semicolons or commas, with quotes as spreadsheets write them', () => {
  expect(pastedRows('\uFEFFa\tb\r\nc\t"d\ne"\n\n')).toEqual([
    ['a', 'b'],
    ['c', 'd\ne']
  ])
  expect(pastedRows('a;"b ""b"";";c\n')).toEqual([['a', 'b "b";', 'c']])
  expect(pastedRows('a,b')).toEqual([['a', 'b']])
})

describe('services', () => {
  const { services, groups } = sampleCentre
  test('are added with their group, and changed by their name; none is taken away', () => {
    const known = services[0]
    const text = [
      'Префикс\tКыргызча\tРусский\tEnglish\tГруппа\tМинуты',
      `К\t${known?.name.ky}\t${known?.name.ru}\tA new name\t\t25`,
      'щ\tа\tб\tв',
      'T\tЖаңы кызмат\tНовая услуга\tNew service\tНовая группа\t10',
      'T\t\tЕщё одна\tOne more',
      'T\tБир\tОдна\tOne\t\t0'
    ].join('\n')
    const made = pastedServices(text, services, groups)
    expect(made).toMatchObject({ added: 1, changed: 1 })
    expect(made.faults).toEqual([
      { row: 3, column: 'prefix' },
      { row: 5, column: 'name' },
      { row: 6, column: 'minutes' }
    ])
    expect(made.services).toHaveLength(services.length + 1)
    // The Cyrillic letter is stored as the Latin one that looks the same.
    expect(made.services[0]).toMatchObject({ prefix: 'K', targetMs: 1_500_000, name: { en: 'A new name' } })
    expect(made.services[0]?.serviceId).toBe(known?.serviceId)
    expect(made.groups.at(-1)?.name.ru).toBe('Новая группа')
    expect(made.services.at(-1)).toMatchObject({ prefix: 'T', targetMs: 600_000, groupId: made.groups.at(-1)?.groupId })
  })
})

describe('desks', () => {
  const { services, groups, zones, desks } = sampleCentre
  const known = { services, groups, zones, desks: desks.slice(0, 1) }
  test('are added and changed by their number, alone or as a range; a zone that is not there is made', () => {
    const [one] = known.desks
    const last = services.at(-1)
    const text = [
      '№\tЗона\tСначала\tПотом',
      `${one?.deskNumber}\t\t${last?.name.ru}`,
      `30-32\t${zones[1]?.letter}\t${groups[0]?.name.en}; ${last?.name.ky}\t*`,
      '40\tЯ\tвсе',
      '0\tA\t*',
      '41\tA\tнет такой услуги'
    ].join('\n')
    const made = pastedDesks(text, known)
    expect(made).toMatchObject({ added: 4, changed: 1 })
    expect(made.faults).toEqual([
      { row: 5, column: 'number' },
      { row: 6, column: 'services' }
    ])
    // What is left empty stays as it was.
    expect(made.desks[0]).toEqual({ ...one, tiers: [[last?.serviceId]] })
    const ranged = made.desks.filter(({ deskNumber }) => deskNumber >= 30 && deskNumber < 40)
    expect(ranged.map(({ deskNumber, zoneId }) => [deskNumber, zoneId])).toEqual(
      [30, 31, 32].map((n) => [n, zones[1]?.zoneId])
    )
    const first = ranged[0]?.tiers[0] ?? []
    expect(first).toContain(last?.serviceId)
    expect(ranged[0]?.tiers.flat().toSorted()).toEqual(services.map(({ serviceId }) => serviceId).toSorted())
    const made40 = made.desks.at(-1)
    expect(made40?.tiers[0]).toHaveLength(services.length)
    expect(made.zones).toHaveLength(zones.length + 1)
    expect(made40?.zoneId).toBe(made.zones.at(-1)?.zoneId)
    expect(new Set(made.desks.map(({ deskId }) => deskId)).size).toBe(made.desks.length)
  })
})

describe('people', () => {
  const roleOf = (word: string) => ({ оператор: 'operator', аудитор: 'auditor' })[word.toLowerCase()]
  test('get a role and a first password each; what is wrong is named by its row', () => {
    const { people, faults } = pastedPeople(
      'Имя;Логин;Роль\nАйгүл Асанова;aigul;Оператор\nБакыт;bakyt\nДинара;dinara;аудитор\nЕрлан;ё;оператор\nЖ;AIGUL\nЗ;zz;король',
      roleOf,
      new Set(['admin'])
    )
    expect(people.map(({ name, login, role }) => [name, login, role])).toEqual([
      ['Айгүл Асанова', 'aigul', 'operator'],
      ['Бакыт', 'bakyt', 'operator'],
      ['Динара', 'dinara', 'auditor']
    ])
    expect(faults).toEqual([
      { row: 5, column: 'login' },
      { row: 6, column: 'twice' },
      { row: 7, column: 'role' }
    ])
    expect(new Set(people.map(({ password }) => password)).size).toBe(3)
  })

  test('a first password is long, of letters that are not taken for another', () => {
    for (let i = 0; i < 50; i++) expect(firstPassword()).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/)
  })
})

test('national days are added once, and none of the centre is lost', () => {
  const own = {
    date: '2027-03-21',
    name: { ky: 'к', ru: 'р', en: 'e' },
    hours: [['09:00', '12:00']] as [string, string][]
  }
  const days = withNationalDays([own], 2027)
  expect(days).toHaveLength(12)
  expect(days.find(({ date }) => date === '2027-03-21')).toBe(own)
  expect(withNationalDays(days, 2027)).toEqual(days)
  expect(days.map(({ date }) => date)).toEqual(days.map(({ date }) => date).sort())
})

test('the guide of the first run names what is missing, with its page', () => {
  const empty = firstSteps(
    { ...sampleCentre, name: { ky: 'А', ru: 'А', en: '' }, services: [], desks: [], exceptions: [] },
    [],
    [],
    2026,
    null
  )
  expect(empty.filter(({ isDone }) => !isDone).map(({ id, path }) => `${id} ${path}`)).toEqual([
    'centre centre',
    'holidays hours',
    'services services',
    'desks desks',
    'served desks',
    'people people',
    'kiosk devices',
    'display devices',
    'printer printers',
    'test test-ticket'
  ])
  const [desk] = sampleCentre.desks
  const one = firstSteps({ ...sampleCentre, desks: desk ? [{ ...desk, tiers: [['id-card']] }] : [] }, [], [], 2026, {
    at: 0,
    right: 1,
    wrong: 0
  })
  expect(one.find(({ id }) => id === 'served')).toMatchObject({
    isDone: false,
    count: sampleCentre.services.length - 1
  })
})
