import { settingsOf } from '../../centre/defaults.ts'
import { serviceDayAt } from '../../centre/service-day.ts'
import { lastSeqOf, rowAt } from '../../db/chain.ts'
import { readEpoch } from '../../db/epochs.ts'
import { openLog } from '../../db/event-log.ts'
import type { Db } from '../../db/open.ts'
import { readingFile } from '../../db/read-only.ts'
import type { RestoredEvent } from '../../db/epochs.ts'
import { sharedEnd } from '../verify/continuity.ts'

type Knowledge = Pick<RestoredEvent, 'setAside' | 'lost'>

/** The last numbers of a service day that a file knows of, by prefix; and of prefixes that it does not name. */
interface Numbers {
  serviceDay: string
  numbers: Record<string, number>
  others: number
}

/**
 * How many numbers of each prefix are left out when no file says which were given out (RULES.md, S6): more than half of
 * what a large centre gives out in a whole day over all its services, and what it gives out in its worst minute for every
 * minute that is unknown. Below 10,000 with what was known, because displays speak no higher number.
 */
const LEAST_GAP = 1_000
const A_MINUTE = 4
const GREATEST_GAP = 5_000

/**
 * What a backup does not know, told from the file that is set aside for it: exactly, when that file continues the backup;
 * else by a gap.
 * @param replaced the file that is set aside; null: there is none
 * @param now by the machine's clock, epoch ms
 */
export function lostAfter(backup: Db, replaced: string | null, now: number): Knowledge {
  const known = replaced === null ? null : readSetAside(backup, replaced)
  if (known?.isTrusted) {
    const { setAside, unknownFrom, day } = known
    return { setAside, lost: { ...highest(day, newestDay(backup)), unknownFrom } }
  }
  const centre = settingsOf(newestSettings(backup))
  const today = serviceDayAt(now, centre)
  const last = rowAt(backup, lastSeqOf(backup))
  const own = newestDay(backup)
  // A clock that is behind must not make the gap one of a day that is over.
  const serviceDay = own.serviceDay > today.serviceDay ? own.serviceDay : today.serviceDay
  const unknownFrom = last?.at ?? 0
  const minutes = Math.max(0, now - Math.max(unknownFrom, today.endsAt - DAY_MS)) / 60_000
  const gap = Math.min(GREATEST_GAP, Math.max(LEAST_GAP, Math.ceil(minutes * A_MINUTE)))
  const base = highest({ serviceDay, numbers: {}, others: 0 }, own, known?.day)
  const prefixes = new Set([...centre.services.map(({ prefix }) => prefix), ...Object.keys(base.numbers)])
  // A round number is easier told to those who are asked about a ticket.
  const above = (number: number) => Math.ceil((number + gap) / 100) * 100
  return {
    setAside: null,
    lost: {
      serviceDay,
      unknownFrom,
      numbers: Object.fromEntries([...prefixes].map((prefix) => [prefix, above(base.numbers[prefix] ?? base.others)])),
      others: above(base.others)
    }
  }
}

const DAY_MS = 24 * 3_600_000

/** What the file that is set aside knows; null: it cannot be read. */
function readSetAside(backup: Db, replaced: string) {
  try {
    return readingFile(replaced, (db) => {
      const [shared, end] = [sharedEnd(db, backup), lastSeqOf(db)]
      const next = shared === end ? undefined : rowAt(db, shared + 1)
      const tail = rowAt(db, end)
      // It continues the backup, or went on from an earlier restore, which knows of everything before it.
      const isTrusted =
        db.$client.pragma('quick_check(1)', { simple: true }) === 'ok' &&
        tail !== undefined &&
        shared > 0 &&
        (shared === lastSeqOf(backup) || next?.type === 'hall-restored')
      return {
        isTrusted,
        setAside: tail ? { epoch: readEpoch(db), seq: end, hash: tail.hash } : null,
        unknownFrom: firstIssuedAfter(db, shared),
        day: newestDay(db)
      }
    })
  } catch {
    // What cannot be read is why there is a restore at all.
    return null
  }
}

const firstIssuedAfter = (db: Db, seq: number): number | null =>
  db.$client
    .prepare<[number], number>("SELECT at FROM events WHERE type = 'ticket-issued' AND seq > ? ORDER BY seq LIMIT 1")
    .pluck()
    .get(seq) ?? null

/** The numbers of the newest service day of a file, those that an earlier restore left out too. */
function newestDay(db: Db): Numbers {
  const opened = db.$client
    .prepare<[], { seq: number; serviceDay: string; body: string }>(
      "SELECT seq, service_day AS serviceDay, body FROM events WHERE type = 'day-opened' ORDER BY seq DESC LIMIT 1"
    )
    .get()
  if (!opened) return { serviceDay: '', numbers: {}, others: 0 }
  const { serviceDay } = opened
  const issued = db.$client
    .prepare<[string], { prefix: string; number: number }>(
      "SELECT json_extract(body, '$.prefix') AS prefix, max(json_extract(body, '$.number')) AS number FROM events WHERE type = 'ticket-issued' AND service_day = ? GROUP BY 1"
    )
    .all(serviceDay)
  const restored = db.$client
    .prepare<[number], string>("SELECT body FROM events WHERE type IN ('hall-restored', 'numbers-told') AND seq > ?")
    .pluck()
    .all(opened.seq)
  const leftOut = [opened.body, ...restored].flatMap((body) => (JSON.parse(body).lost as Numbers | undefined) ?? [])
  const own = {
    serviceDay,
    numbers: Object.fromEntries(issued.map(({ prefix, number }) => [prefix, number])),
    others: 0
  }
  const later = leftOut.filter((each) => each.serviceDay > serviceDay)
  return later.length > 0
    ? highest({ serviceDay: later[0]?.serviceDay ?? '', numbers: {}, others: 0 }, ...later)
    : highest(own, ...leftOut)
}

/** The first one's day, with the highest numbers that any of them knows of it. */
function highest(of: Numbers, ...more: Array<Numbers | undefined>): Numbers {
  const all = [of, ...more.filter((each) => each?.serviceDay === of.serviceDay)] as Numbers[]
  const prefixes = all.flatMap(({ numbers }) => Object.keys(numbers))
  const others = Math.max(...all.map((each) => each.others))
  return {
    serviceDay: of.serviceDay,
    numbers: Object.fromEntries(
      prefixes.map((prefix) => [prefix, Math.max(...all.map(({ numbers, others: rest }) => numbers[prefix] ?? rest))])
    ),
    others
  }
}

function newestSettings(db: Db) {
  const settings = openLog(db).settingsBefore(Number.MAX_SAFE_INTEGER)
  if (!settings) throw new Error('The backup has no settings of a hall.')
  return settings.event
}
