/** What an alarm says, before it is in a language: the key of its text (alarm-texts.ts) and what fills that in. */

interface Told {
  kind: string
  /** A name, in the reader's language; '': it has none. */
  called: string
  since: number
  longestSince?: number | undefined
  count?: number | undefined
  code?: string | undefined
  queues: number
  /** The desk that it is about, and the state of the printer, in words. */
  desk: string
  printer: string
}

type Message = [key: string, values?: Record<string, string | number>]

const CLOCKS: Record<string, string> = {
  behind: 'alarm.clock-behind',
  ahead: 'alarm.clock-ahead',
  implausible: 'alarm.clock-implausible'
}
const HUB: Record<string, string> = {
  away: 'alarm.hub-away',
  refused: 'alarm.hub-refused',
  'chain-differs': 'alarm.hub-differs',
  twin: 'alarm.hub-twin'
}

/** @returns null: its name is all that it says */
export function alarmMessage(told: Told, now: number): Message | null {
  const { kind, called, since, count: n = 0, code = '', desk } = told
  const minutes = Math.max(0, Math.floor((now - since) / 60_000))
  switch (kind) {
    case 'no-desks':
    case 'unserved':
    case 'over-target':
      return ofQueues(told, now)
    case 'long-pause':
      return ['alarm.long-pause', { desk, minutes }]
    case 'device-away':
      return [code === 'kiosk' ? 'alarm.kiosk-away' : 'alarm.display-away', { name: called, minutes }]
    case 'paper':
      return ['alarm.paper', { name: called, state: told.printer }]
    case 'disk':
      return ['alarm.disk']
    case 'restored':
      return ['alarm.restored']
    case 'backup':
      return [code === 'past-changed' ? 'alarm.past-changed' : 'alarm.backup-failed']
    case 'clock':
      return [CLOCKS[code] ?? 'alarm.clock-implausible', { minutes: n }]
    case 'guessing':
      return called === '' ? ['alarm.guessing', { n }] : ['alarm.guessing-at', { name: called, n }]
    case 'kiosk-flood':
      return ['alarm.kiosk-flood', { name: called, n }]
    case 'voice':
      return [code === 'making' ? 'alarm.voice-making' : 'alarm.voice', { n }]
    case 'hook':
      return [code === 'given-up' ? 'alarm.hook-given-up' : 'alarm.hook-failing', { name: called }]
    case 'waits-rough':
      return ['alarm.waits-rough']
    case 'hub':
      return [HUB[code] ?? 'alarm.hub-away']
    case 'complaints':
      return ['alarm.complaints', { n }]
    case 'promises':
      return ['alarm.promises', { n }]
    default:
      return null
  }
}

function ofQueues({ kind, called, since, longestSince = since, count: n = 0, queues }: Told, now: number): Message {
  const minutes = Math.max(0, Math.floor((now - longestSince) / 60_000))
  if (kind === 'no-desks') return n === 0 ? ['alarm.no-desks'] : ['alarm.no-desks-waiting', { n }]
  if (kind === 'unserved')
    return called === '' ? ['alarm.unserved-several', { queues, n }] : ['alarm.unserved', { name: called, n }]
  return called === ''
    ? ['alarm.over-target-several', { queues, n, minutes }]
    : ['alarm.over-target', { name: called, n, minutes }]
}
