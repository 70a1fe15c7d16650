import {
  chooseNext,
  type Command,
  execute,
  type HallEvent,
  type HallRules,
  type HallState,
  newHall,
  nextDueAt
} from '../../../server/engine/index.ts'
import { Agenda } from '../../../server/foresight/agenda.ts'
import { type Chance, chanceOf } from '../../../server/foresight/chance.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** What a made-up hall is like. None of it is known to the program but what its events show. */
export interface Nature {
  services: Array<{
    serviceId: string
    meanMin: number
    cv: number
    share: number
    expectedMin?: number
    next?: number
  }>
  classes?: Array<{ classId: string; share: number; first?: boolean; creditMin?: number; rate?: number }>
  /** By tier. */
  desks: string[][][]
  /** Arrivals an hour, from 9:00 on, hour by hour. */
  perHour: number[]
  /** How much busier or quieter a day is than usual, as the sigma of a logarithm. */
  dayByDay: number
  /** Speeds of operators, the same. */
  operators: number
  /** After how many minutes half of those who never come back would have left; endless: nobody leaves. */
  patienceMin: number
  noShows: number
  breaks: { share: number; min: number }
  /** Minutes after 9:00, and before the end, by which desks open and close, uniform. */
  lateMin: number
  absent: number
  reaction: { medianSec: number; sigma: number }
  /** On that day, from 0, a desk stays open from 10:00 on without calling anybody. */
  idle?: { deskId: string; day: number }
}

export interface Heard {
  event: HallEvent
  state: HallState
}

type What =
  | { is: 'arrival' }
  | { is: 'leaves'; ticketId: string }
  | { is: 'call'; deskId: string }
  | { is: 'end'; deskId: string; comes: boolean }
  | { is: 'opens' | 'closes'; deskId: string }
  | { is: 'resumes'; deskId: string }

const normal = (chance: Chance): number => Math.sqrt(-2 * Math.log(chance())) * Math.cos(2 * Math.PI * chance())

export const rulesOf = (nature: Nature): HallRules => ({
  services: nature.services.map(({ serviceId, meanMin, expectedMin }) => ({
    serviceId,
    prefix: serviceId,
    targetMs: 20 * MINUTE,
    expectedServiceMs: (expectedMin ?? meanMin) * MINUTE,
    dailyLimit: null
  })),
  priorityClasses: (nature.classes ?? []).map(({ classId, first = false, creditMin = 0, rate = 1 }) => ({
    priorityClassId: classId,
    first,
    creditMs: creditMin * MINUTE,
    rate
  })),
  desks: nature.desks.map((tiers, i) => ({ deskId: `desk-${i + 1}`, tiers })),
  callingRules: {
    hardMaxWaitMs: 0,
    maxFirstInARow: 3,
    earlyMs: 0,
    maxRecalls: 3,
    recallGapMs: 0,
    noShowAfterRecalls: 0,
    noShowAfterMs: 0,
    returnGraceMs: 0,
    returnKeepsPlace: false,
    maxReturns: 0,
    maxPostpones: 0,
    maxPostponeMs: 0
  }
})

/** Plays days of a made-up hall by the real engine. @param saw each event, with the hall after it */
export function playDays(nature: Nature, days: number, seed: string, saw: (heard: Heard) => void): void {
  const chance = chanceOf(seed)
  const state = newHall(rulesOf(nature))
  const speeds = nature.desks.map(() => Math.exp(nature.operators * normal(chance)))
  for (let day = 0; day < days; day++) {
    const date = new Date(Date.UTC(2030, 0, 1 + day + Math.floor(day / 5) * 2))
    playDay(nature, state, date, nature.idle?.day === day ? nature.idle.deskId : null, speeds, chance, saw)
  }
}

function playDay(
  nature: Nature,
  state: HallState,
  date: Date,
  idleDeskId: string | null,
  speeds: number[],
  chance: Chance,
  saw: (heard: Heard) => void
): void {
  const midnight = date.getTime()
  const opens = midnight + 9 * HOUR
  const closes = opens + nature.perHour.length * HOUR
  const agenda = new Agenda<What>()
  const busy = Math.exp(nature.dayByDay * normal(chance))
  const isCalling = new Set<string>()
  const isClosing = new Set<string>()
  let now = midnight + 5 * HOUR
  let tickets = 0

  const run = (command: Command): HallEvent[] | null => {
    const decision = execute(state, command, now)
    if (!decision.accepted) return null
    for (const event of decision.events) saw({ event, state })
    return decision.events
  }
  const callSoon = (deskId: string, after = 0) => {
    if (isCalling.has(deskId)) return
    isCalling.add(deskId)
    const reaction = nature.reaction.medianSec * 1000 * Math.exp(nature.reaction.sigma * normal(chance))
    agenda.put(now + after + reaction, { is: 'call', deskId })
  }
  const offer = () => {
    for (const desk of state.desks.values()) {
      if (
        desk.status === 'open' &&
        desk.ticketId === null &&
        !isCalling.has(desk.deskId) &&
        chooseNext(state, desk, now)
      ) {
        callSoon(desk.deskId)
        return
      }
    }
  }
  const arrivalAfter = (from: number): number => {
    let at = from
    for (;;) {
      const hour = Math.floor((at - opens) / HOUR)
      const rate = ((nature.perHour[hour] ?? 0) * busy) / HOUR
      if (hour >= nature.perHour.length) return Number.POSITIVE_INFINITY
      const next = rate > 0 ? at - Math.log(chance()) / rate : Number.POSITIVE_INFINITY
      const end = opens + (hour + 1) * HOUR
      if (next < end) return next
      at = end
    }
  }
  const pick = <T extends { share: number }>(list: T[]): T | undefined => {
    let left = chance()
    return list.find(({ share }) => {
      left -= share
      return left < 0
    })
  }
  const close = (deskId: string) => {
    const desk = state.desks.get(deskId)
    if (desk?.status === 'open' && desk.ticketId === null) run({ type: 'close-desk', deskId, operatorId: null })
    else isClosing.add(deskId)
  }

  run({ type: 'open-day', serviceDay: date.toISOString().slice(0, 10), endsAt: midnight + 28 * HOUR, openings: {} })
  nature.desks.forEach((_, i) => {
    if (chance() < nature.absent) return
    const deskId = `desk-${i + 1}`
    agenda.put(opens + chance() * nature.lateMin * MINUTE, { is: 'opens', deskId })
    agenda.put(closes - chance() * nature.lateMin * MINUTE + 15 * MINUTE, { is: 'closes', deskId })
  })
  agenda.put(arrivalAfter(opens), { is: 'arrival' })

  while (agenda.first() !== null) {
    const { at, what } = agenda.take()
    if (at > closes + 2 * HOUR) break
    now = at
    const due = nextDueAt(state)
    if (due !== null && due <= now) run({ type: 'tick' })
    if (what.is === 'arrival') {
      const service = pick(nature.services) ?? nature.services[0]
      const cls = pick(nature.classes ?? [])
      const ticketId = `${date.toISOString().slice(0, 10)}-${++tickets}`
      if (service) run({ type: 'issue-ticket', ticketId, serviceId: service.serviceId, classId: cls?.classId ?? null })
      const patience = -nature.patienceMin * MINUTE * Math.log(chance())
      if (Number.isFinite(patience)) agenda.put(now + patience, { is: 'leaves', ticketId })
      const next = arrivalAfter(now)
      if (next < closes) agenda.put(next, { is: 'arrival' })
      offer()
    } else if (what.is === 'leaves') {
      if (state.tickets.get(what.ticketId)?.status === 'waiting')
        run({ type: 'cancel', ticketId: what.ticketId, reason: 'visitor' })
    } else if (what.is === 'opens') {
      run({ type: 'open-desk', deskId: what.deskId, operatorId: what.deskId })
      callSoon(what.deskId)
    } else if (what.is === 'closes') close(what.deskId)
    else if (what.is === 'resumes') {
      run({ type: 'resume-desk', deskId: what.deskId, operatorId: null })
      callSoon(what.deskId)
    } else if (what.is === 'call') {
      isCalling.delete(what.deskId)
      if (what.deskId === idleDeskId && now > opens + HOUR) continue
      const [event] = run({ type: 'call-next', deskId: what.deskId, operatorId: null }) ?? []
      if (event?.type === 'ticket-called') {
        const service = nature.services.find(
          ({ serviceId }) => serviceId === state.tickets.get(event.ticketId)?.serviceId
        )
        const comes = chance() >= nature.noShows
        const variance = Math.log(1 + (service?.cv ?? 1) ** 2)
        const drawn = (service?.meanMin ?? 5) * Math.exp(Math.sqrt(variance) * normal(chance) - variance / 2)
        const index = Number(what.deskId.slice(5)) - 1
        agenda.put(now + (comes ? drawn * (speeds[index] ?? 1) : 1.2) * MINUTE, {
          is: 'end',
          deskId: what.deskId,
          comes
        })
      } else if (isClosing.has(what.deskId)) close(what.deskId)
    } else if (what.is === 'end') {
      const { deskId } = what
      const serviceId = state.tickets.get(state.desks.get(deskId)?.ticketId ?? '')?.serviceId
      const next = nature.services.find((each) => each.serviceId === serviceId)?.next ?? 0
      const goesOn = what.comes && chance() < next
      if (!what.comes) run({ type: 'mark-no-show', deskId, operatorId: null })
      else if (goesOn)
        run({ type: 'transfer', deskId, operatorId: null, serviceId: nature.services[0]?.serviceId ?? '' })
      else run({ type: 'finish', deskId, operatorId: null })
      offer()
      if (isClosing.has(deskId)) close(deskId)
      else if (chance() < nature.breaks.share) {
        run({ type: 'pause-desk', deskId, operatorId: null, reason: 'break' })
        agenda.put(now + nature.breaks.min * MINUTE * (0.5 + chance()), { is: 'resumes', deskId })
      } else callSoon(deskId)
    }
  }
  now = Math.max(now, closes + 2 * HOUR)
  run({ type: 'close-day' })
}
