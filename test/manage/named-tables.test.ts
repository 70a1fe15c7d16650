import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const SCREENS = path.join(import.meta.dirname, '../../operator-ui/src')
/** The schemas of devices and of people: here, at head office, signed in, gone, and told of alarms or by mail. */
const OF_DEVICES_OR_PEOPLE = /protocol\/(alarm-news|devices|mail|network\/people|people|privacy|session)\.ts'/
const OWN_TABLE = /<(table|DataTable)\b/

const screens = globSync('**/*.tsx', { cwd: SCREENS }).map((file) => ({
  file,
  text: readFileSync(path.join(SCREENS, file), 'utf8')
}))

test('every table of devices and of people is the one component', () => {
  const concerned = screens.filter(({ text }) => OF_DEVICES_OR_PEOPLE.test(text))
  expect(concerned.filter(({ text }) => OWN_TABLE.test(text)).map(({ file }) => file)).toEqual([])
  expect(
    concerned
      .filter(({ text }) => text.includes('<NamedTable'))
      .map(({ file }) => path.basename(file))
      .sort()
  ).toEqual([
    'DeviceTable.tsx',
    'FormerPeople.tsx',
    'OwnPhonePage.tsx',
    'PeoplePage.tsx',
    'PeopleTable.tsx',
    'PersonalDataPage.tsx',
    'RecipientsTable.tsx',
    'SessionTable.tsx'
  ])
})
