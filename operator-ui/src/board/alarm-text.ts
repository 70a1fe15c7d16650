import type { Alarm, AlarmProposal } from '../../../server/protocol/board.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { PrinterView } from '../../../server/protocol/printing.ts'
import { deskLabel } from '../format/labels.ts'
import { printerStatusText } from '../printers/printer-status.ts'
import { name, t } from './texts.ts'

const CLOCKS = {
  behind: 'alarm.clock-behind',
  ahead: 'alarm.clock-ahead',
  implausible: 'alarm.clock-implausible'
} as const
const HUB = {
  away: 'alarm.hub-away',
  refused: 'alarm.hub-refused',
  'chain-differs': 'alarm.hub-differs',
  twin: 'alarm.hub-twin'
} as const
const HINTS = {
  'no-desks': 'alarm.no-desks-do',
  unserved: 'alarm.unserved-do',
  'over-target': 'alarm.over-target-do',
  'long-pause': 'alarm.long-pause-do',
  'device-away': 'alarm.device-away-do',
  paper: 'alarm.paper-do',
  disk: 'alarm.disk-do',
  restored: 'alarm.restored-do',
  backup: 'alarm.backup-do',
  clock: 'alarm.clock-do',
  guessing: 'alarm.guessing-do',
  'kiosk-flood': 'alarm.kiosk-flood-do',
  voice: 'alarm.voice-do',
  'waits-rough': 'alarm.waits-rough-do',
  hook: 'alarm.hook-do',
  promises: 'alarm.promises-do',
  hub: 'alarm.hub-do',
  complaints: 'alarm.complaints-do',
  system: 'alarm.system-do'
} as const satisfies Record<Alarm['kind'], string>

/** What is wrong. */
export function alarmText(
  { kind, about, count = 0, since, longestSince = since, deskNumber = 0, code, services = [] }: Alarm,
  centre: CentreBody,
  now: number
): string {
  const called = about ? name(about) : ''
  const minutes = (from: number) => Math.max(0, Math.floor((now - from) / 60_000))
  switch (kind) {
    case 'no-desks':
      return count === 0 ? t('alarm.no-desks') : t('alarm.no-desks-waiting', { n: count })
    case 'unserved':
      if (!about) return t('alarm.unserved-several', { queues: services.length, n: count })
      return t('alarm.unserved', { name: called, n: count })
    case 'over-target':
      if (!about)
        return t('alarm.over-target-several', {
          queues: services.length,
          n: count,
          minutes: minutes(longestSince)
        })
      return t('alarm.over-target', { name: called, n: count, minutes: minutes(longestSince) })
    case 'long-pause':
      return t('alarm.long-pause', { desk: deskLabel(centre, deskNumber), minutes: minutes(since) })
    case 'device-away':
      return t(code === 'kiosk' ? 'alarm.kiosk-away' : 'alarm.display-away', { name: called, minutes: minutes(since) })
    case 'paper':
      return t('alarm.paper', {
        name: called,
        state: printerStatusText(
          code === 'near-end'
            ? { status: 'ready', nearEnd: true }
            : { status: (code ?? 'unknown') as PrinterView['status'], nearEnd: false }
        )
      })
    case 'disk':
      return t('alarm.disk')
    case 'restored':
      return t('alarm.restored')
    case 'backup':
      return t(code === 'past-changed' ? 'alarm.past-changed' : 'alarm.backup-failed')
    case 'clock':
      return t(CLOCKS[code as keyof typeof CLOCKS], { minutes: count })
    case 'guessing':
      return about ? t('alarm.guessing-at', { name: called, n: count }) : t('alarm.guessing', { n: count })
    case 'kiosk-flood':
      return t('alarm.kiosk-flood', { name: called, n: count })
    case 'voice':
      return t(code === 'making' ? 'alarm.voice-making' : 'alarm.voice', { n: count })
    case 'hook':
      return t(code === 'given-up' ? 'alarm.hook-given-up' : 'alarm.hook-failing', { name: called })
    case 'waits-rough':
      return t('alarm.waits-rough')
    case 'hub':
      return t(HUB[(code ?? 'away') as keyof typeof HUB])
    case 'complaints':
      return t('alarm.complaints', { n: count })
    case 'system':
      return called
    case 'promises':
      return t('alarm.promises', { n: count })
    default:
      return kind satisfies never
  }
}

/** The queues that an alarm of several is about. */
export const alarmQueues = ({ about, services = [] }: Alarm): string =>
  about || services.length === 0
    ? ''
    : services.map(({ name: called, waiting }) => `${name(called)} (${waiting})`).join(', ')

/** What would help, in a word on its button. */
export const proposalText = ({ kind, deskNumber, queues }: AlarmProposal, centre: CentreBody): string =>
  kind === 'open-desk'
    ? t('alarm.open-desk', { desk: deskLabel(centre, deskNumber), n: queues })
    : t('alarm.lend-desk', { desk: deskLabel(centre, deskNumber) })

/** What one can do about it. */
export function alarmHint({ kind, code }: Alarm): string {
  if (kind === 'backup' && code === 'past-changed') return t('alarm.past-changed-do')
  if (kind === 'voice' && code === 'making') return t('alarm.voice-making-do')
  return t(HINTS[kind])
}
