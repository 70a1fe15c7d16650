import type { Alarm, AlarmProposal } from '../../../server/protocol/board.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import { alarmMessage } from '../../../server/protocol/conventions/alarm-words.ts'
import type { PrinterView } from '../../../server/protocol/printing.ts'
import { deskLabel } from '../format/labels.ts'
import { printerStatusText } from '../printers/printer-status.ts'
import { name, t } from './texts.ts'

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
export function alarmText(alarm: Alarm, centre: CentreBody, now: number): string {
  const { about, deskNumber = 0, code, services = [], ...rest } = alarm
  const called = about ? name(about) : ''
  const printer =
    code === 'near-end'
      ? { status: 'ready' as const, nearEnd: true }
      : { status: (code ?? 'unknown') as PrinterView['status'], nearEnd: false }
  const message = alarmMessage(
    {
      ...rest,
      called,
      code,
      queues: services.length,
      desk: alarm.kind === 'long-pause' ? deskLabel(centre, deskNumber) : '',
      printer: alarm.kind === 'paper' ? printerStatusText(printer) : ''
    },
    now
  )
  return message === null ? called : t(message[0] as Parameters<typeof t>[0], message[1])
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
