import type { AlarmChoice, AlarmPart } from '../../protocol/alarm-news.ts'
import type { AlarmKind } from '../../protocol/board.ts'
import type { Right } from '../../protocol/conventions/rights.ts'

/** What each kind concerns. Screens are switched off with the hall: their silence is the hall's. */
const PARTS = {
  'no-desks': 'hall',
  unserved: 'hall',
  'over-target': 'hall',
  'long-pause': 'hall',
  'device-away': 'hall',
  paper: 'hall',
  'kiosk-flood': 'hall',
  promises: 'hall',
  complaints: 'hall',
  disk: 'system',
  restored: 'system',
  backup: 'system',
  clock: 'system',
  guessing: 'system',
  voice: 'system',
  'waits-rough': 'system',
  hook: 'system',
  hub: 'system',
  system: 'system'
} as const satisfies Record<AlarmKind, AlarmPart>

export const partOf = (kind: AlarmKind): AlarmPart => PARTS[kind]

/** Whether somebody is told: what they have chosen, as far as they would see it on a page. */
export const isFor = (part: AlarmPart, choice: AlarmChoice, rights: ReadonlySet<Right>): boolean =>
  (choice === 'all' || choice === part) && (rights.has('board') || (part === 'system' && rights.has('state')))
