/**
 * What somebody may do, in parts that a role is made of. Which routes and topics a right opens is in one table
 * (server/http/access.ts). People, roles, programs and the network are the administrator's alone and no right: whoever had
 * it could give themselves all others.
 */
export const RIGHTS = [
  /** Serving at a desk of one's own. */
  'serve',
  /** For visitors, without a desk: taking tickets, finding one of the day, acting for whoever asks, answering calls for help. */
  'reception',
  /** The state of the hall, live. */
  'board',
  /** Changing how the queue goes today. */
  'steer',
  'figures',
  /** The story of a ticket, and who overtook whom. */
  'stories',
  /** Who signed in, changed, steered, erased, restored; and reading complaints. */
  'audit',
  'comments',
  /** Reading complaints about visits, answering and erasing them. */
  'complaints',
  'what-if',
  /** Backups, disk, clock, printers: the state of the system. */
  'state',
  /** Screens and printers. */
  'devices',
  'settings'
] as const
export type Right = (typeof RIGHTS)[number]

/** The roles that every centre has. */
export const BUILT_IN = {
  operator: ['serve'],
  supervisor: [
    'serve',
    'reception',
    'board',
    'steer',
    'figures',
    'stories',
    'comments',
    'complaints',
    'what-if',
    'state'
  ],
  administrator: RIGHTS,
  director: ['board', 'figures', 'what-if'],
  auditor: ['stories', 'audit'],
  technician: ['state', 'devices'],
  reception: ['reception']
} as const satisfies Record<string, readonly Right[]>
