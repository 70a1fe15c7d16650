import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser'
import { ENTRIES, ROOMS, SHARED } from './rooms.ts'

const OURS = '^(server|kiosk-ui|display-ui|operator-ui)/'
const inside = (folder: string) => `^${folder}/`
const foldersOf = (names: readonly string[]) =>
  ROOMS.filter(({ name }) => names.includes(name)).map(({ folder }) => inside(folder))

const rooms: IForbiddenRuleType[] = ROOMS.flatMap(({ name, folder, uses, types }) => [
  {
    name: `${name} imports only the rooms that it may`,
    severity: 'error',
    from: { path: inside(folder) },
    to: { path: OURS, pathNot: [inside(folder), ...foldersOf([...uses, ...types])] }
  },
  ...types.map(
    (target): IForbiddenRuleType => ({
      name: `${name} has only types of ${target}`,
      severity: 'error',
      from: { path: inside(folder) },
      to: { path: foldersOf([target]), pathNot: SHARED, dependencyTypesNot: ['type-only'] }
    })
  )
])

const house: IForbiddenRuleType[] = [
  {
    name: 'no circles of files',
    severity: 'error',
    from: {},
    to: { circular: true }
  },
  {
    name: 'the engine imports nothing but itself',
    severity: 'error',
    from: { path: inside('server/engine') },
    to: { pathNot: inside('server/engine') }
  },
  {
    name: 'what both ends compute alike imports nothing',
    severity: 'error',
    from: { path: SHARED },
    to: {}
  },
  {
    name: 'only main and app know everything',
    severity: 'error',
    from: { path: '^server/[^/]+$', pathNot: '^server/(main|app|hub-main)\\.ts$' },
    to: { path: '^server/[^/]+/' }
  },
  {
    name: 'no room imports what stands above it',
    severity: 'error',
    from: { path: '^(server/[^/]+|kiosk-ui|display-ui|operator-ui)/' },
    to: { path: '^server/[^/]+$' }
  },
  { name: 'the product imports no test', severity: 'error', from: { path: OURS }, to: { path: '^test/' } },
  {
    name: 'a file that nothing leads to is no part of the house',
    severity: 'error',
    from: { path: ENTRIES },
    to: { path: OURS, pathNot: ['\\.d\\.ts$', ...ENTRIES], reachable: false }
  },
  {
    name: 'the product uses no package of the tests',
    severity: 'error',
    // Only drizzle-kit reads its file.
    from: { path: OURS, pathNot: '^server/db/drizzle\\.config\\.ts$' },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] }
  },
  { name: 'every import leads somewhere', severity: 'error', from: { path: OURS }, to: { couldNotResolve: true } }
]

/** Every import between our files, dynamic ones and those of types included, and the rules that it breaks. */
export async function cruiseHouse(root: string): Promise<ICruiseResult> {
  const { output } = await cruise(
    ['server', 'kiosk-ui', 'display-ui', 'operator-ui'],
    {
      baseDir: root,
      ruleSet: { forbidden: [...rooms, ...house] },
      validate: true,
      // TypeScript 7 has no interface for tools yet; swc reads the same files.
      parser: 'swc',
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '(^|/)dist/' }
    },
    {
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types']
    }
  )
  return output as ICruiseResult
}
