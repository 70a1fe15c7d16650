import type { Right } from '../protocol/conventions/rights.ts'
import type { Scope } from '../protocol/programs.ts'

/**
 * Who may call which route and hear which topic: the one table. The server does not start with a route that is not in it,
 * and test/security/access.test.ts walks every route and topic with every kind of caller.
 *
 * `anyone` needs nothing. `newcomer` is whoever has signed in and has to set a password or a second factor before anything
 * else. `staff` is everybody who works here; a right (`serve`, `board`) is whoever has it by their role
 * (server/protocol/conventions/rights.ts); `administrator` is that role alone, and no right. `holder` is whoever knows a ticket's unguessable id. A kiosk and a display are enrolled devices;
 * what they may do is their job and nothing else. A scope (`live:read`) is a program of others that has it. `itself` is the one device that a topic is named after. `local` is whoever calls from this very machine.
 */
export type Access =
  | 'anyone'
  | 'newcomer'
  | 'holder'
  | 'local'
  | 'kiosk'
  | 'display'
  | 'itself'
  | 'staff'
  | 'administrator'
  | Right
  | Scope

const ANYONE: readonly Access[] = ['anyone']
const HOLDER: readonly Access[] = ['holder']
const LOCAL: readonly Access[] = ['local']
const KIOSK: readonly Access[] = ['kiosk']
const STAFF: readonly Access[] = ['staff']
const FOR_VISITORS: readonly Access[] = ['serve', 'reception']
const RECEPTION: readonly Access[] = ['reception']
const ALARMS: readonly Access[] = ['board', 'state']
const STEERING: readonly Access[] = ['steer']
const ADMINISTRATOR: readonly Access[] = ['administrator']
const AT_DESKS: readonly Access[] = ['serve', 'desks:write']
const SET: readonly Access[] = ['settings']
const SETTINGS: readonly Access[] = ['settings', 'settings:write']
const HISTORY: readonly Access[] = ['settings', 'audit']
const DEVICES: readonly Access[] = ['devices']
const FIGURES: readonly Access[] = ['figures', 'figures:read']
const STORIES: readonly Access[] = ['stories']
const SHEETS: readonly Access[] = ['figures', 'stories']
const WHAT_IF: readonly Access[] = ['what-if']
const SIGNED_IN: readonly Access[] = ['newcomer', 'staff']

export const ROUTE_ACCESS: Record<string, readonly Access[]> = {
  'GET /api/centre': ANYONE,
  'GET /api/centre/logo': ANYONE,
  'GET /api/services': ANYONE,
  'GET /api/services/:serviceId/elsewhere': ANYONE,

  // Only while the centre shows it; supervisors and administrators always.
  'GET /api/promises': ANYONE,
  // Those parts that the centre shows.
  'GET /api/now': ANYONE,

  // With appointments:write alone, or without it, a program takes tickets with an appointment alone, or without one.
  'POST /api/tickets': [...KIOSK, ...FOR_VISITORS, 'tickets:write', 'appointments:write'],
  'GET /api/tickets/:ticketId': HOLDER,
  'POST /api/tickets/:ticketId/cancel': HOLDER,
  'POST /api/tickets/:ticketId/postpone': HOLDER,
  'DELETE /api/tickets/:ticketId/postpone': HOLDER,
  'POST /api/tickets/:ticketId/rate': HOLDER,
  // Also when the day of the ticket is over. Its number alone opens nothing.
  'GET /api/tickets/:ticketId/complaint': HOLDER,
  'POST /api/tickets/:ticketId/complaint': HOLDER,
  'POST /api/tickets/:ticketId/return': HOLDER,
  'POST /api/tickets/:ticketId/arrive': HOLDER,
  'GET /api/tickets/:ticketId/contact': HOLDER,
  'PUT /api/tickets/:ticketId/contact': HOLDER,
  'DELETE /api/tickets/:ticketId/contact/:kind': HOLDER,

  // By the reference that staff know, under their name; an operator only with a desk open.
  'POST /api/staff/tickets/:ticketRef/cancel': FOR_VISITORS,
  'POST /api/staff/tickets/:ticketRef/postpone': FOR_VISITORS,
  'POST /api/staff/tickets/:ticketRef/return': FOR_VISITORS,
  'POST /api/staff/tickets/:ticketRef/resume': FOR_VISITORS,
  'POST /api/staff/tickets/:ticketRef/arrive': FOR_VISITORS,
  // Of any ticket of the day: for whoever receives visitors, not from a desk.
  'POST /api/staff/tickets/:ticketRef/change': RECEPTION,
  'POST /api/staff/tickets/:ticketRef/link': RECEPTION,
  'GET /api/reception/tickets': RECEPTION,

  // Only while the centre takes appointments; a program books with appointments:write alone. What an appointment's id opens is
  // its holder's; staff know it by a reference.
  'GET /api/appointments/offer': ANYONE,
  'GET /api/appointments/slots': ANYONE,
  'POST /api/appointments': [...ANYONE, 'appointments:write'],
  'GET /api/appointments/:appointmentId': HOLDER,
  'GET /api/appointments/:appointmentId/calendar.ics': HOLDER,
  'POST /api/appointments/:appointmentId/move': HOLDER,
  'POST /api/appointments/:appointmentId/cancel': HOLDER,
  'PUT /api/appointments/:appointmentId/contact': HOLDER,
  'POST /api/appointments/:appointmentId/arrive': HOLDER,
  'POST /api/appointments/check-in': [...KIOSK, ...FOR_VISITORS],
  'GET /api/appointments': [...FOR_VISITORS, 'board'],
  'POST /api/staff/appointments/:appointmentRef/cancel': FOR_VISITORS,
  'GET /api/reports/appointments': FIGURES,

  // Only while the centre allows it.
  'GET /api/outside': ANYONE,
  'POST /api/outside/tickets': ANYONE,
  'GET /api/outside/door': [...KIOSK, 'display', ...FOR_VISITORS],
  'POST /api/arrivals': [...KIOSK, ...FOR_VISITORS],

  'GET /api/messages': ['comments'],
  'GET /api/comments': ['comments'],
  'DELETE /api/comments/:commentId': ['comments'],

  // Whoever takes one down does not read what others said.
  'GET /api/complaints': ['complaints', 'audit'],
  'POST /api/complaints': ['complaints', 'reception'],
  'POST /api/complaints/:complaintId/answer': ['complaints'],
  'DELETE /api/complaints/:complaintId': ['complaints'],
  'GET /api/reports/complaints': ['complaints', 'audit', 'figures'],

  'POST /api/session': ANYONE,
  'GET /api/session': SIGNED_IN,
  'DELETE /api/session': SIGNED_IN,
  'PUT /api/session/password': SIGNED_IN,
  'POST /api/session/proof': SIGNED_IN,
  'GET /api/session/second-factor': SIGNED_IN,
  'POST /api/session/second-factor': SIGNED_IN,
  'PUT /api/session/second-factor': SIGNED_IN,
  'DELETE /api/session/second-factor': STAFF,
  'POST /api/session/recovery-codes': STAFF,
  // By an account of the house, where that is switched on: there, and back.
  'GET /api/session/house': ANYONE,
  'POST /api/session/house': ANYONE,
  'GET /api/session/house/back': ANYONE,
  'POST /api/session/house/proof': SIGNED_IN,

  'GET /api/sessions': ADMINISTRATOR,
  'GET /api/sessions/own': STAFF,
  'DELETE /api/sessions/own': STAFF,
  'DELETE /api/sessions/own/:sessionRef': STAFF,

  // An operator only at the desk that they have open: the engine's rule D2.
  'GET /api/desks': [...FOR_VISITORS, 'board', 'live:read', 'desks:write'],
  'POST /api/desks/:deskId/open': ['serve'],
  'POST /api/desks/:deskId/pause': AT_DESKS,
  'POST /api/desks/:deskId/resume': AT_DESKS,
  'POST /api/desks/:deskId/close': AT_DESKS,
  'POST /api/desks/:deskId/call-next': AT_DESKS,
  'POST /api/desks/:deskId/call': AT_DESKS,
  'POST /api/desks/:deskId/recall': AT_DESKS,
  'POST /api/desks/:deskId/start': AT_DESKS,
  'POST /api/desks/:deskId/finish': AT_DESKS,
  'POST /api/desks/:deskId/no-show': AT_DESKS,
  'POST /api/desks/:deskId/park': AT_DESKS,
  'POST /api/desks/:deskId/transfer': AT_DESKS,

  'POST /api/staff-calls': KIOSK,
  'DELETE /api/staff-calls': KIOSK,
  'POST /api/staff-calls/:deviceId/answer': FOR_VISITORS,

  'POST /api/steering': STEERING,
  'POST /api/steering/preview': STEERING,
  'GET /api/steering/waiting': STEERING,
  'POST /api/alarms/acknowledge': STEERING,
  // Of whoever asks, and of nobody else.
  'GET /api/alarms/phones': ALARMS,
  'PUT /api/alarms/phones': ALARMS,
  'POST /api/alarms/phones/:phoneId/test': ALARMS,
  'DELETE /api/alarms/phones/:phoneId': ALARMS,

  'POST /api/devices/enrolments': ANYONE,
  'POST /api/devices/enrolments/claim': ANYONE,
  'GET /api/devices': DEVICES,
  'GET /api/devices/me': ['kiosk', 'display'],
  // What a screen says of itself and answers; who asks it has the right of devices. No kiosk sends a picture.
  'PUT /api/devices/me/report': ['kiosk', 'display'],
  'POST /api/devices/me/answers': ['kiosk', 'display'],
  'PUT /api/devices/me/pictures/:commandId': ['display'],
  'GET /api/signs/:deskNumber/led': ['display', ...STAFF, 'live:read'],
  'POST /api/devices/:deviceId/commands': DEVICES,
  'GET /api/devices/:deviceId/picture': DEVICES,
  'GET /api/devices/signs': ['display', ...STAFF],
  'POST /api/devices/confirm': DEVICES,
  // One code for many screens; whoever has it comes in as a display, and as nothing else.
  'GET /api/devices/series': DEVICES,
  'POST /api/devices/series': DEVICES,
  'DELETE /api/devices/series': DEVICES,
  'POST /api/devices/series/desks': ANYONE,
  'POST /api/devices/series/join': ANYONE,
  'PUT /api/devices/:deviceId': DEVICES,
  'DELETE /api/devices/:deviceId': DEVICES,

  'GET /api/people': ADMINISTRATOR,
  'POST /api/people': ADMINISTRATOR,
  'PUT /api/people/:userId': ADMINISTRATOR,
  'DELETE /api/people/:userId': ADMINISTRATOR,
  'DELETE /api/people/:userId/sessions': ADMINISTRATOR,
  'DELETE /api/people/:userId/second-factor': ADMINISTRATOR,

  'GET /api/roles': ADMINISTRATOR,
  'POST /api/roles': ADMINISTRATOR,
  'PUT /api/roles/:roleId': ADMINISTRATOR,
  'DELETE /api/roles/:roleId': ADMINISTRATOR,

  'GET /api/state': ['state'],
  'GET /api/audit': ['audit'],
  'GET /api/audit/csv': ['audit'],

  'GET /api/printers': [...FOR_VISITORS, 'devices', 'state'],
  'POST /api/printers/reprints': FOR_VISITORS,
  'POST /api/printers/preview': SET,
  'POST /api/printers/:printerId/test': ['settings', 'devices'],

  // Printers, displays, signs and voice, tried by whoever sets them up.
  'GET /api/test-ticket': DEVICES,
  'POST /api/test-ticket': DEVICES,
  'PUT /api/test-ticket/answers': DEVICES,

  'GET /api/settings/centre': SETTINGS,
  'PUT /api/settings/centre': SETTINGS,
  'POST /api/settings/check': SETTINGS,
  'GET /api/settings/history': HISTORY,
  'GET /api/settings/history/:seq': HISTORY,
  'GET /api/settings/changes': HISTORY,
  'GET /api/settings/planned': SETTINGS,
  'PUT /api/settings/planned': SETTINGS,
  'POST /api/settings/planned/:planId/again': SETTINGS,
  'DELETE /api/settings/planned/:planId': SETTINGS,
  'GET /api/settings/file': SETTINGS,
  'POST /api/settings/file': SETTINGS,
  'GET /api/settings/templates/:template': SETTINGS,

  'POST /api/announcements': ['display'],
  'POST /api/announcements/shown': ['display'],
  'GET /api/reports/announcements': ['stories', 'state'],

  'GET /api/voices': ['kiosk', 'display', ...STAFF],
  'GET /api/voices/:source/:lang/:clip': ['kiosk', 'display', ...STAFF],
  'PUT /api/voices/recorded/:lang/:clip': SET,
  'DELETE /api/voices/recorded/:lang/:clip': SET,
  'GET /api/notices': ['display', ...STAFF],
  'GET /api/notices/files': SET,
  'GET /api/notices/files/:file': ['display', ...STAFF],
  'PUT /api/notices/files/:file': SET,
  'DELETE /api/notices/files/:file': SET,

  'GET /api/reports/figures': FIGURES,
  'GET /api/reports/figures/csv': FIGURES,
  'GET /api/reports/figures/xlsx': FIGURES,
  'GET /api/reports/fairness': STORIES,
  'GET /api/reports/sheet': SHEETS,
  'GET /api/reports/sheet/csv': SHEETS,
  'GET /api/reports/story': STORIES,
  'GET /api/reports/overtakes': STORIES,
  // Reception finds one of the present day alone.
  'GET /api/reports/tickets': ['stories', 'reception'],
  'GET /api/reports/anonymous-day': FIGURES,
  'GET /api/reports/tables/:month': FIGURES,
  'GET /api/reports/daily-files': ['figures'],

  'GET /api/what-if': WHAT_IF,
  'POST /api/what-if': WHAT_IF,
  'GET /api/what-if/roster': WHAT_IF,
  'GET /api/what-if/day-files': WHAT_IF,
  'POST /api/what-if/day-files': WHAT_IF,
  'DELETE /api/what-if/day-files/:dayFileId': WHAT_IF,
  'GET /api/what-if/:runId': WHAT_IF,
  'GET /api/what-if/:runId/csv': WHAT_IF,
  'DELETE /api/what-if/:runId': WHAT_IF,

  'GET /api/personal-data/former': ADMINISTRATOR,
  'GET /api/personal-data/people/:userId': ADMINISTRATOR,
  'DELETE /api/personal-data/people/:userId': ADMINISTRATOR,
  // Of whoever asks, and of nobody else.
  'GET /api/reports/own-day': ['serve'],
  'GET /api/reports/glossary': ['serve', 'figures', 'stories', 'figures:read'],

  'GET /api/uplink': ADMINISTRATOR,
  'POST /api/uplink': ADMINISTRATOR,
  'DELETE /api/uplink': ADMINISTRATOR,
  'GET /api/uplink/common': ADMINISTRATOR,
  'PUT /api/uplink/common/services': ADMINISTRATOR,
  'POST /api/uplink/common/back': ADMINISTRATOR,
  'POST /api/uplink/common/again': ADMINISTRATOR,

  'GET /api/programs': ADMINISTRATOR,
  'POST /api/programs': ADMINISTRATOR,
  'POST /api/programs/:programId/token': ADMINISTRATOR,
  'DELETE /api/programs/:programId': ADMINISTRATOR,
  'GET /api/events': ['events:read'],
  'GET /api/hooks': ADMINISTRATOR,
  'POST /api/hooks': ADMINISTRATOR,
  'PUT /api/hooks/networks': ADMINISTRATOR,
  'DELETE /api/hooks/:hookId': ADMINISTRATOR,
  'POST /api/hooks/:hookId/test': ADMINISTRATOR,
  'POST /api/hooks/:hookId/secret': ADMINISTRATOR,
  'POST /api/hooks/:hookId/begin': ADMINISTRATOR,

  'GET /api/house': ADMINISTRATOR,
  'PUT /api/house': ADMINISTRATOR,
  'DELETE /api/house': ADMINISTRATOR,
  'POST /api/house/test': ADMINISTRATOR,

  'GET /api/bucket': ADMINISTRATOR,
  'PUT /api/bucket': ADMINISTRATOR,
  'DELETE /api/bucket': ADMINISTRATOR,
  'POST /api/bucket/test': ADMINISTRATOR,
  'GET /api/mail': ADMINISTRATOR,
  'PUT /api/mail/server': ADMINISTRATOR,
  'DELETE /api/mail/server': ADMINISTRATOR,
  'POST /api/mail/test': ADMINISTRATOR,
  'POST /api/mail/recipients': ADMINISTRATOR,
  'PUT /api/mail/recipients/:recipientId': ADMINISTRATOR,
  'DELETE /api/mail/recipients/:recipientId': ADMINISTRATOR,

  // The socket itself is for all; each topic has its own row below.
  'GET /api/live': ANYONE,
  'GET /api/openapi.json': ANYONE,
  'GET /api/docs/': ANYONE,
  'GET /api/docs/js/scalar.js': ANYONE,

  'GET /health': LOCAL,
  'GET /ready': LOCAL,
  'GET /metrics': LOCAL,

  // Pages hold nothing; what they show comes by the routes and topics above.
  'GET /': ANYONE,
  'GET /kiosk': ANYONE,
  'GET /display': ANYONE,
  'GET /display/desk/:deskNumber': ANYONE,
  'GET /sign': ANYONE,
  'GET /desk': ANYONE,
  'GET /desk/reception': ANYONE,
  'GET /manage': ANYONE,
  'GET /manage/*': ANYONE,
  'GET /t/:ticketId': ANYONE,
  'GET /t/:ticketId/app.webmanifest': ANYONE,
  'GET /t/sw.js': ANYONE,
  'GET /desk/sw.js': ANYONE,
  'GET /join': ANYONE,
  'GET /book': ANYONE,
  'GET /book/:appointmentId': ANYONE,
  'GET /arrive': ANYONE,
  'GET /promises': ANYONE,
  'GET /now': ANYONE,
  'GET /kiosk/assets/*': ANYONE,
  'GET /display/assets/*': ANYONE,
  'GET /desk/assets/*': ANYONE
}

/** By the kind of the topic: what stands before its colon. */
export const TOPIC_ACCESS: Record<string, readonly Access[]> = {
  kiosk: [...KIOSK, ...FOR_VISITORS, 'live:read'],
  display: ['display', ...STAFF, 'live:read'],
  sign: ['display', ...STAFF, 'live:read'],
  desk: AT_DESKS,
  device: ['itself', ...FOR_VISITORS, 'devices'],
  reception: RECEPTION,
  ticket: HOLDER,
  paper: HOLDER,
  supervisor: ['board']
}

/** What a right opens: rows of routes, and topics. */
export const opensOf = (right: Right): string[] => [
  ...Object.keys(ROUTE_ACCESS).filter((row) => ROUTE_ACCESS[row]?.includes(right)),
  ...Object.keys(TOPIC_ACCESS)
    .filter((topic) => TOPIC_ACCESS[topic]?.includes(right))
    .map((topic) => `topic ${topic}`)
]

/** A route's row: what it may be called by. HEAD is a GET without its body. */
export const rowOf = (method: string, url: string): string =>
  `${method === 'HEAD' ? 'GET' : method} ${url.length > 1 && url !== '/api/docs/' ? url.replace(/\/$/, '') : url}`
