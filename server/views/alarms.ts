import {
  countBefore,
  countWaiting,
  isPastMaxWait,
  nth,
  type ReadonlyDesk,
  type ReadonlyHallState
} from '../engine/index.ts'
import type { Text } from '../protocol/basics.ts'
import type { BoardDevice } from '../protocol/board.ts'
import type { PrinterView } from '../protocol/printing.ts'
import type { VoiceStatus } from '../protocol/voices.ts'
import { causesOf, type Standing } from './alarm-causes.ts'
import { unknownSince } from './lost.ts'
import { openSince } from './open-since.ts'
import { directoryOf, openDesksFor, type Picture } from './picture.ts'

export interface ServiceFacts {
  serviceId: string
  waiting: number
  targetMs: number
  longestSince: number | null
  overTarget: number
  openDesks: number
}

/** A printer in one of these prints nothing; `unknown` is one that nobody has asked yet. */
const TROUBLED: ReadonlySet<string> = new Set<PrinterView['status']>(['out-of-paper', 'cover-open', 'fault', 'offline'])

/** How the machines of the hall are: what is wrong with them raises alarms. */
export interface MachineFacts {
  devices: BoardDevice[]
  printers: PrinterView[]
  /** Why nothing can be saved. */
  trouble: string | null
  /** Sign-ins that were refused of late, more than fingers explain; `name` is of whom they were mostly for. */
  guessing?: { times: number; since: number; name: string | null } | null
  /** Kiosks that took tickets faster than people could, of late: how many they were refused. */
  /** What is wrong with the link to the network's hub: only what somebody has to see to. */
  hub?: { state: 'away' | 'refused' | 'chain-differs' | 'twin'; since: number } | null
  floods?: Array<{ deviceId: string; since: number; refused: number }>
  /** Of the last 200 who were told a range, how many were called within it. */
  promises?: { told: number; kept: number }
  /** What is wrong with the backups: none was made, or the log's past is not what they remember. */
  backups: 'failed' | 'past-changed' | null
  /** Clips of the screens' voice that are not there yet. */
  voice?: VoiceStatus | null
  /** Addresses that are told of events and take none; `since` by the hall's time. */
  hooks?: ReadonlyArray<{ hookId: string; host: string; since: number; isGivenUp: boolean }>
  /** What else the server says of itself, in a sentence. */
  system?: ReadonlyArray<{ code: string; level: number; said: Text }>
  /** Complaints without an answer: how many, how many of them late, since when the oldest is. */
  complaints?: { open: number; late: number; oldestAt: number | null }
  /** Nobody foretells waits: they are reckoned roughly. */
  roughWaits?: { since: number } | null
}

/** How long the longest of a service has waited, and how many wait longer than its target; without those who are held back. */
export function waitsOf(
  state: ReadonlyHallState,
  serviceId: string,
  targetMs: number,
  now: number,
  ofDesks = linesOfDesks(state)
): { longestSince: number | null; overTarget: number } {
  const lines = [
    ...(state.lines.get(serviceId) ?? []),
    ...ofDesks.filter((line) => line.service.serviceId === serviceId)
  ]
  const heads = lines.flatMap((line) => nth(line, 0)?.waitingSince ?? [])
  return {
    // An appointment waits from its slot on.
    longestSince: heads.length === 0 || Math.min(...heads) > now ? null : Math.min(...heads),
    overTarget: lines.reduce((sum, line) => sum + countBefore(line, now - targetMs, Number.NEGATIVE_INFINITY), 0)
  }
}

/** The lines of tickets that are for one desk, of all desks: gathered once for all services. */
export const linesOfDesks = ({ desks }: ReadonlyHallState) =>
  [...desks.values()].flatMap(({ ownLines }) => (ownLines.size === 0 ? [] : [...ownLines.values()]))

/** The alarms that stand now, without the estimates that the board shows beside them. */
export function standingAlarms(picture: Picture, facts: MachineFacts): Standing[] {
  const { state, centre, now } = picture
  const ofDesks = linesOfDesks(state)
  const services = centre.services.map(({ serviceId, targetMs }) => ({
    serviceId,
    targetMs,
    waiting: countWaiting(state, serviceId),
    openDesks: openDesksFor(state, serviceId).length,
    ...waitsOf(state, serviceId, targetMs, now, ofDesks)
  }))
  return alarmsIn(picture, services, facts)
}

/** Everything that is wrong in the hall by the centre's thresholds, the worst first. */
export function alarmsIn(
  picture: Picture,
  services: ServiceFacts[],
  {
    devices,
    printers,
    trouble,
    guessing = null,
    floods = [],
    hub = null,
    backups,
    voice = null,
    roughWaits = null,
    hooks = [],
    promises,
    complaints,
    system = []
  }: MachineFacts
): Standing[] {
  return [
    ...causesOf(
      picture,
      services.flatMap((service) => ofService(picture, service))
    ),
    ...[...picture.state.desks.values()].flatMap((desk) => ofDesk(picture, desk)),
    ...devices.flatMap((device) => ofDevice(picture, device)),
    ...printers.flatMap(ofPrinter),
    ...ofMachine(picture, trouble),
    ...ofPast(picture, backups),
    ...(guessing ? [ofGuessing(guessing)] : []),
    ...(voice ? [ofVoice(voice)] : []),
    ...(roughWaits ? [ofRoughWaits(roughWaits)] : []),
    ...ofPromises(picture, promises),
    ...ofComplaints(picture, complaints),
    ...(hub ? [ofHub(hub)] : []),
    ...system.map((trouble) => ofSystem(picture, trouble)),
    ...hooks.map(ofHook),
    ...floods.map((flood) => ofFlood(flood, devices))
  ].sort((a, b) => b.level - a.level || a.since - b.since)
}

/** Nobody serves it (H2), or it takes too long; the first says more. */
function ofService(
  { centre, now }: Picture,
  { serviceId, waiting, targetMs, longestSince, overTarget, openDesks }: ServiceFacts
): Standing[] {
  if (waiting === 0 || longestSince === null) return []
  const { alarms, callingRules } = centre
  const waitedMs = now - longestSince
  const about = { about: directoryOf(centre).service(serviceId).name, serviceId, longestSince }
  if (openDesks === 0 && waitedMs >= alarms.unservedAfterMs) {
    return [
      {
        alarmId: `unserved:${serviceId}`,
        kind: 'unserved',
        level: waitedMs > targetMs ? 3 : 2,
        since: longestSince,
        count: waiting,
        ...about
      }
    ]
  }
  if (waitedMs <= targetMs + alarms.overTargetAfterMs) return []
  const isPastMax = isPastMaxWait(callingRules, waitedMs)
  return [
    {
      alarmId: `over-target:${serviceId}`,
      kind: 'over-target',
      level: isPastMax ? 3 : waitedMs > 2 * targetMs ? 2 : 1,
      since: longestSince + targetMs,
      count: overTarget,
      ...about
    }
  ]
}

function ofDesk({ centre, now }: Picture, { deskId, pause }: ReadonlyDesk): Standing[] {
  const { pauseAfterMs } = centre.alarms
  if (pause === null || now - pause.since <= pauseAfterMs) return []
  return [
    {
      alarmId: `long-pause:${deskId}`,
      kind: 'long-pause',
      level: now - pause.since > 2 * pauseAfterMs ? 2 : 1,
      since: pause.since,
      about: null,
      deskNumber: directoryOf(centre).desk(deskId).deskNumber
    }
  ]
}

/**
 * One that was never heard of is being set up, and no alarm. Nor is one that is away while the hall is closed: whoever
 * switches the screens off for the night has from opening on as long as a screen may be away.
 */
function ofDevice(picture: Picture, { deviceId, kind, name, online, seenAt }: BoardDevice): Standing[] {
  const { centre, now } = picture
  const { deviceAwayAfterMs } = centre.alarms
  if (online || seenAt === null || now - seenAt <= deviceAwayAfterMs) return []
  const openedAt = openSince(picture)
  if (openedAt === null || now - openedAt <= deviceAwayAfterMs) return []
  const called = name || deviceId
  return [
    {
      alarmId: `device-away:${deviceId}`,
      kind: 'device-away',
      level: kind === 'kiosk' ? 2 : 1,
      since: Math.max(seenAt, openedAt),
      about: { ky: called, ru: called, en: called },
      code: kind
    }
  ]
}

function ofPrinter({ printerId, name, status, nearEnd, since }: PrinterView): Standing[] {
  const about = { ky: name, ru: name, en: name }
  if (TROUBLED.has(status))
    return [{ alarmId: `paper:${printerId}`, kind: 'paper', level: 2, since, about, code: status }]
  return nearEnd ? [{ alarmId: `paper:${printerId}`, kind: 'paper', level: 1, since, about, code: 'near-end' }] : []
}

/** So many refused sign-ins are a program's. */
const BY_A_PROGRAM = 200

function ofGuessing({ times, since, name }: NonNullable<MachineFacts['guessing']>): Standing {
  return {
    alarmId: 'guessing',
    kind: 'guessing',
    level: times < BY_A_PROGRAM ? 2 : 3,
    since,
    about: name === null ? null : { ky: name, ru: name, en: name },
    count: times
  }
}

const ofVoice = ({ state, missing, since }: VoiceStatus): Standing => ({
  alarmId: 'voice',
  kind: 'voice',
  level: state === 'making' ? 1 : 2,
  since,
  about: null,
  code: state,
  count: missing
})

const ofHook = ({ hookId, host, since, isGivenUp }: NonNullable<MachineFacts['hooks']>[number]): Standing => ({
  alarmId: `hook:${hookId}`,
  kind: 'hook',
  level: isGivenUp ? 2 : 1,
  since,
  about: { ky: host, ru: host, en: host },
  code: isGivenUp ? 'given-up' : 'failing'
})

const ofSystem = ({ now }: Picture, { code, level, said }: NonNullable<MachineFacts['system']>[number]): Standing => ({
  alarmId: `system:${code}`,
  kind: 'system',
  level,
  since: now,
  about: said,
  code
})

const ofRoughWaits = ({ since }: { since: number }): Standing => ({
  alarmId: 'waits-rough',
  kind: 'waits-rough',
  level: 1,
  since,
  about: null
})

/** Fewer of the last 200 than this were called within the wait that they had been told. */
const KEPT_LEAST = 0.75
const JUDGED_FROM = 200

function ofPromises({ now }: Picture, promises: MachineFacts['promises']): Standing[] {
  if (!promises || promises.told < JUDGED_FROM || promises.kept / promises.told >= KEPT_LEAST) return []
  const count = Math.floor((100 * promises.kept) / promises.told)
  return [{ alarmId: 'promises', kind: 'promises', level: 1, since: now, about: null, count }]
}

const DAY_MS = 86_400_000

/** Longer without an answer than the centre promises; twice as long is worse. */
function ofComplaints({ centre, now }: Picture, complaints: MachineFacts['complaints']): Standing[] {
  if (!complaints || complaints.late === 0 || complaints.oldestAt === null) return []
  const promisedMs = centre.feedback.answerDays * DAY_MS
  return [
    {
      alarmId: 'complaints',
      kind: 'complaints',
      level: now - complaints.oldestAt > 2 * promisedMs ? 2 : 1,
      since: complaints.oldestAt + promisedMs,
      about: null,
      count: complaints.late
    }
  ]
}

/** A hub that is away is nothing to the hall; another log, or a twin, is. */
const ofHub = ({ state, since }: NonNullable<MachineFacts['hub']>): Standing => ({
  alarmId: `hub:${state}`,
  kind: 'hub',
  level: state === 'away' ? 1 : 2,
  since,
  about: null,
  code: state
})

/** Somebody has a kiosk's token, or holds its button down. */
function ofFlood(
  { deviceId, since, refused }: NonNullable<MachineFacts['floods']>[number],
  devices: BoardDevice[]
): Standing {
  const called = devices.find((device) => device.deviceId === deviceId)?.name || deviceId
  return {
    alarmId: `kiosk-flood:${deviceId}`,
    kind: 'kiosk-flood',
    deviceId,
    level: refused < BY_A_PROGRAM ? 2 : 3,
    since,
    about: { ky: called, ru: called, en: called },
    count: refused
  }
}

/** What the hall does not know any more, and what its backups say of its past. */
function ofPast({ state, now }: Picture, backups: MachineFacts['backups']): Standing[] {
  const since = unknownSince(state)
  return [
    ...(since === null ? [] : [{ alarmId: 'restored', kind: 'restored' as const, level: 2, since, about: null }]),
    ...(backups === null
      ? []
      : [
          {
            alarmId: `backup:${backups}`,
            kind: 'backup' as const,
            level: backups === 'past-changed' ? 3 : 1,
            since: now,
            about: null,
            code: backups
          }
        ])
  ]
}

function ofMachine({ clock, now }: Picture, trouble: string | null): Standing[] {
  return [
    ...(trouble ? [{ alarmId: 'disk', kind: 'disk' as const, level: 3, since: now, about: null, code: trouble }] : []),
    ...(clock
      ? [
          {
            alarmId: 'clock',
            kind: 'clock' as const,
            level: clock.kind === 'implausible' ? 2 : 1,
            since: now,
            about: null,
            code: clock.kind,
            count: Math.round(Math.abs(clock.byMs) / 60_000)
          }
        ]
      : [])
  ]
}
