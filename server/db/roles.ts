import type { Text } from '../protocol/basics.ts'
import { BUILT_IN, type Right } from '../protocol/conventions/rights.ts'
import { eq } from './drizzle.ts'
import type { Db } from './open.ts'
import { roles } from './schema.ts'

/** A role that the centre has made, of rights. */
export interface OwnRole {
  roleId: string
  name: Text
  rights: Right[]
}

const NONE: ReadonlySet<Right> = new Set()

/** What roles may do. Every request asks, so that it is remembered; inside transactions, which may be taken back, it is not. */
export function openRoles(db: Db) {
  const known = new Map<string, ReadonlySet<Right>>(
    Object.entries(BUILT_IN).map(([role, rights]) => [role, new Set(rights)])
  )
  const byId = (roleId: string): OwnRole | undefined => db.select().from(roles).where(eq(roles.roleId, roleId)).get()

  return {
    byId,
    list: (): OwnRole[] => db.select().from(roles).orderBy(roles.roleId).all(),

    /** Of a role that is not there: none. */
    rightsOf(role: string): ReadonlySet<Right> {
      const cached = known.get(role)
      if (cached) return cached
      const rights = new Set(byId(role)?.rights ?? NONE)
      if (!db.$client.inTransaction) known.set(role, rights)
      return rights
    },

    put(role: OwnRole): void {
      db.insert(roles).values(role).onConflictDoUpdate({ target: roles.roleId, set: role }).run()
    },
    remove(roleId: string): void {
      db.delete(roles).where(eq(roles.roleId, roleId)).run()
    },
    /** To be called when what was done to it is committed. */
    forget(roleId: string): void {
      if (!Object.hasOwn(BUILT_IN, roleId)) known.delete(roleId)
    }
  }
}
export type Roles = ReturnType<typeof openRoles>
