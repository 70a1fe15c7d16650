import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { markOf, markOfSubject } from '../../db/accounts.ts'
import type { House } from '../../db/house.ts'
import type { User } from '../../db/user.ts'
import { BUILT_IN } from '../../protocol/conventions/rights.ts'
import { hasLetterOrDigit, tidied } from '../../protocol/conventions/free-text.ts'
import { type Grant, grantOf } from './grant.ts'
import { HouseFailed, type HouseRow, type Known } from '../../devices/house/provider.ts'

/** Who made an account, changed a role or ended sessions, in the log. */
export const BY_HOUSE = 'house'
/** Nobody's password has this hash: no password opens the account. */
const NO_PASSWORD = ''
const MOST_OF_NAME = 80
const MOST_OF_LOGIN = 56

/** Whom the house lets in, as the hall has them; or why not. `hasNewRole`: their other sessions have ended. */
export type Admitted =
  | { user: User; hasNewRole: boolean }
  | { refused: 'house-no-group' | 'house-removed' | 'house-no-word'; userId: string | null }

type Note = Parameters<FastifyInstance['hall']['audit']>[0]
type Surroundings = Pick<FastifyInstance, 'hall' | 'people' | 'log'>

/**
 * Makes somebody's account, or brings it up to date with what the house says of them. Known is only who the provider's own
 * name for them says: an account of the same login, or of the same name, is somebody else's.
 */
export async function admit(app: Surroundings, rows: House<HouseRow>, row: HouseRow, known: Known): Promise<Admitted> {
  const { people } = app
  const account = rows.accountOf(known)
  const userId = account?.userId ?? null
  if (account?.isRemoved) return { refused: 'house-removed', userId }
  if (known.groups === null) return { refused: 'house-no-word', userId }
  const grant = grantOf(row.groups, known.groups, {
    isRole: (role) => Object.hasOwn(BUILT_IN, role) || people.roles.byId(role) !== undefined,
    isService: (serviceId) => app.hall.centre.services.some((service) => service.serviceId === serviceId)
  })
  if (grant === null) return { refused: 'house-no-group', userId }
  return account ? update(app, account.userId, known, grant) : add(app, rows, known, grant)
}

async function add(app: Surroundings, rows: House<HouseRow>, known: Known, { role, skills }: Grant): Promise<Admitted> {
  const { people, hall, log } = app
  const userId = `person-${randomBytes(6).toString('base64url')}`
  const login = freeLogin(known.called, (taken) => people.userByLogin(taken) !== undefined)
  const user: User = { userId, login, name: nameOf(known.name, login), role }
  const details = { userId, role, skills, mark: markOf(NO_PASSWORD), house: markOfSubject(known) }
  await hall.audit({ about: 'person', what: 'added', details }, BY_HOUSE, {
    precondition() {
      // Two browsers at once, for the first time: the second comes in when it tries again.
      if (rows.accountOf(known) || people.userByLogin(login)) throw new HouseFailed('failed', 'made-meanwhile')
    },
    withinTransaction() {
      people.addUser({ ...user, skills, passwordHash: NO_PASSWORD })
      rows.addAccount(userId, known)
    }
  })
  log.info({ userId, role }, 'the house let somebody in for the first time')
  return { user, hasNewRole: false }
}

async function update(app: Surroundings, userId: string, known: Known, { role, skills }: Grant): Promise<Admitted> {
  const { people, hall, log } = app
  const before = people.userById(userId)
  if (!before) return { refused: 'house-removed', userId }
  const name = nameOf(known.name, before.login)
  const hasNewRole = role !== before.role
  const hasNewSkills = JSON.stringify(skills) !== JSON.stringify(before.skills)
  const change = {
    ...(hasNewRole && { role }),
    ...(hasNewSkills && { skills }),
    ...(name !== before.name && { name })
  }
  const user: User = { userId, login: before.login, name, role }
  if (Object.keys(change).length === 0) return { user, hasNewRole }
  const { name: _, ...told } = change
  const note: Note = {
    about: 'person',
    what: 'changed',
    details: { userId, changed: Object.keys(change), ...told }
  }
  await hall.audit(note, BY_HOUSE, { withinTransaction: () => people.changeUser(userId, change) })
  people.sessions.forget(userId)
  log.info({ userId, ...told }, 'the house says otherwise of somebody')
  return { user, hasNewRole }
}

function nameOf(told: string, login: string): string {
  const name = tidied(told).replaceAll('\n', ' ').slice(0, MOST_OF_NAME).trim()
  return hasLetterOrDigit(name) ? name : login
}

/** A login that nobody has, as the house calls them; it opens nothing here. */
function freeLogin(called: string, isTaken: (login: string) => boolean): string {
  const plain = called
    .replaceAll(/[^A-Za-z0-9._@-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, MOST_OF_LOGIN)
  const login = plain.length < 2 ? `house-${randomBytes(4).toString('hex')}` : plain
  let free = login
  for (let n = 2; isTaken(free); n++) free = `${login}.${n}`
  return free
}
