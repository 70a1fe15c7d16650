import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ROOMS } from './rooms.ts'

const ROOT = path.join(import.meta.dirname, '../..')
const pages = globSync('{*.md,{server,kiosk-ui,display-ui,operator-ui,migrations,test}/**/*.md}', { cwd: ROOT })
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8')

test('there are pages to look at', () => expect(pages.length).toBeGreaterThan(20))

test.each(pages)('every link of %s leads somewhere', (page) => {
  const links = [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link]) => link as string)
  const broken = links.filter(
    (link) => !/^[a-z]+:/.test(link) && !existsSync(path.join(ROOT, path.dirname(page), link))
  )
  expect(broken).toEqual([])
})

test('every command that a page names is one of package.json', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const unknown = pages.flatMap((page) =>
    [...read(page).matchAll(/npm run ([a-z:]+(?:-[a-z]+)*)/g)]
      .map(([, name]) => name as string)
      .filter((name) => !(name in scripts))
      .map((name) => `${page}: ${name}`)
  )
  expect(unknown).toEqual([])
})

test('the server has a page for each of its rooms', () => {
  const overview = read('server/README.md')
  const rooms = ROOMS.filter(({ folder }) => folder.startsWith('server/')).map(({ name }) => name)
  expect(rooms.filter((room) => !new RegExp(`\\[${room}\\]|\\| ${room} \\|`).test(overview))).toEqual([])
})
