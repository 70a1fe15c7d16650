import type { Scope } from '../../../../server/protocol/programs.ts'
import { t } from '../texts/programs.ts'

export const SCOPE_NAMES = {
  'live:read': 'scope.live',
  'figures:read': 'scope.figures',
  'events:read': 'scope.events',
  'tickets:write': 'scope.tickets',
  'desks:write': 'scope.desks',
  'appointments:write': 'scope.appointments',
  'settings:write': 'scope.settings'
} as const satisfies Record<Scope, string>

export const scopeName = (scope: Scope): string => t(SCOPE_NAMES[scope])
