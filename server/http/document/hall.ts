import { SCOPES, type Scope } from '../../protocol/programs.ts'
import type { Access } from '../access.ts'
import { plainCookieName } from '../cookies.ts'
import type { Callers } from '../api-document.ts'
import type { Tag } from './operations.ts'

/** The resources of a hall, as its document groups them. */
export const HALL_TAGS: readonly Tag[] = [
  {
    name: 'Centre',
    description: 'What anybody may know of the hall',
    paths: ['centre', 'services', 'promises', 'now', 'voices', 'notices']
  },
  {
    name: 'Tickets',
    description: 'Taking a ticket, and what its holder may do; from outside the hall too',
    paths: ['tickets', 'outside', 'arrivals', 'staff/tickets', 'reception', 'staff-calls']
  },
  {
    name: 'Appointments',
    description: 'Booking a time ahead, and coming at it',
    paths: ['appointments', 'staff/appointments']
  },
  { name: 'Desks', description: 'Calling and serving', paths: ['desks'] },
  {
    name: 'Steering',
    description: 'What supervisors decide, and the alarms of the board',
    paths: ['steering', 'alarms', 'messages']
  },
  { name: 'Said by visitors', description: 'Comments and complaints', paths: ['comments', 'complaints'] },
  {
    name: 'Reports',
    description: 'Figures, stories of tickets, what-if',
    paths: ['reports', 'what-if', 'announcements']
  },
  { name: 'Settings', description: 'The settings of the centre', paths: ['settings'] },
  {
    name: 'Programs',
    description: 'Programs of others: their accounts, events and hooks',
    paths: ['programs', 'events', 'hooks']
  },
  {
    name: 'People',
    description: 'Signing in, accounts, roles, what is kept of whom',
    paths: ['session', 'sessions', 'people', 'roles', 'personal-data', 'audit']
  },
  { name: 'Devices', description: 'Screens and printers', paths: ['devices', 'printers', 'test-ticket'] },
  {
    name: 'House',
    description: 'The state of the system, mail, the link to the hub',
    paths: ['state', 'mail', 'uplink']
  }
]

const isScope = (access: string): access is Scope => (SCOPES as readonly string[]).includes(access)
const OPEN: readonly Access[] = ['anyone', 'holder']
const DEVICES: readonly Access[] = ['kiosk', 'display', 'itself']

/** Who calls a hall, and how each proves it. Of a program the scopes stand there, each of which is enough. */
export const HALL_CALLERS: Callers = {
  schemes: {
    program: {
      type: 'http',
      scheme: 'bearer',
      description: `The token of a program, which an administrator lets in at /manage/programs. Scopes: ${SCOPES.join(', ')}`
    },
    session: {
      type: 'apiKey',
      in: 'cookie',
      name: plainCookieName('session'),
      description: 'Somebody of staff who has signed in; over TLS its name begins with `__Host-`'
    },
    device: { type: 'http', scheme: 'bearer', description: 'The token of an enrolled kiosk or display' }
  },
  whom: ({ access = [] }) => access,
  of({ access = [] }) {
    const some = (known: readonly Access[]) => access.some((each) => known.includes(each))
    const isStaff = access.some((each) => !isScope(each) && !OPEN.includes(each) && !DEVICES.includes(each))
    const enough: Array<Record<string, string[]>> = access.filter(isScope).map((scope) => ({ program: [scope] }))
    if (isStaff) enough.push({ session: [] })
    if (some(DEVICES)) enough.push({ device: [] })
    return some(OPEN) ? [{}, ...enough] : enough
  }
}
