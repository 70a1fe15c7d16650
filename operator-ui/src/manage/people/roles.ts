import type { Role } from '../../../../server/protocol/basics.ts'
import { t } from '../texts/people.ts'

const WORDS = {
  operator: 'people.operator',
  supervisor: 'people.supervisor',
  administrator: 'people.administrator'
} as const satisfies Record<Role, string>

export const ROLES = Object.keys(WORDS) as Role[]
export const roleName = (role: Role): string => t(WORDS[role])
