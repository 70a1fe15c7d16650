import type { users } from './schema.ts'

/** A member of staff, without what only signing in needs. */
export type User = Pick<typeof users.$inferSelect, 'userId' | 'login' | 'name' | 'role'>
