import fc from 'fast-check'
import type { Command, HallRules, HallState } from '../../server/engine/index.ts'
import { min, sec } from './hall-of.ts'

/** Random halls, and random things done in them: sensible, late and absurd. */

const SERVICES = ['K', 'A', 'M', 'N', 'P', 'R', 'S', 'T']
const DESKS = ['1', '2', '3', '4', '5', '6']
const OPERATORS = ['aigul', 'bek', 'cholpon', 'daniyar', 'elmira', 'farida', 'gulnara']
/** Halves and wholes: sums of them are exact, so that equal scores are equal however they were reckoned. */
const RATES = [0, 0.5, 1, 1, 1.5, 2, 3]

export const anyRules: fc.Arbitrary<HallRules> = fc
  .record({
    services: fc.integer({ min: 1, max: 8 }),
    desks: fc.integer({ min: 1, max: 6 }),
    classes: fc.integer({ min: 0, max: 4 })
  })
  .chain(({ services, desks, classes }) => {
    const serviceIds = SERVICES.slice(0, services)
    return fc.record({
      services: fc.tuple(
        ...serviceIds.map((serviceId) =>
          fc.record({
            serviceId: fc.constant(serviceId),
            prefix: fc.constantFrom('K', 'A', serviceId),
            targetMs: fc.constantFrom(0, min(5), min(15), min(60)),
            expectedServiceMs: fc.constantFrom(sec(1), min(5), min(20)),
            dailyLimit: fc.constantFrom(null, null, null, 3, 40)
          })
        )
      ),
      priorityClasses: fc.tuple(
        ...Array.from({ length: classes }, (_, n) =>
          fc.record({
            priorityClassId: fc.constant(`class${n}`),
            creditMs: fc.constantFrom(0, min(1), min(10), min(60)),
            rate: fc.constantFrom(...RATES),
            first: fc.constantFrom(false, false, true)
          })
        )
      ),
      desks: fc.tuple(
        ...DESKS.slice(0, desks).map((deskId) =>
          fc.record({
            deskId: fc.constant(deskId),
            tiers: fc.array(fc.subarray(serviceIds, { minLength: 1 }), { minLength: 1, maxLength: 3 })
          })
        )
      ),
      appointments: fc.record({ graceMs: fc.constantFrom(0, min(5), min(15)) }),
      callingRules: fc.record({
        hardMaxWaitMs: fc.constantFrom(0, 0, min(20), min(90)),
        maxFirstInARow: fc.integer({ min: 0, max: 4 }),
        earlyMs: fc.constantFrom(0, min(10), min(30)),
        maxRecalls: fc.integer({ min: 0, max: 3 }),
        recallGapMs: fc.constantFrom(0, sec(15)),
        noShowAfterRecalls: fc.integer({ min: 0, max: 2 }),
        noShowAfterMs: fc.constantFrom(0, sec(60)),
        returnGraceMs: fc.constantFrom(0, min(30), min(30)),
        returnKeepsPlace: fc.boolean(),
        maxReturns: fc.constantFrom(0, 0, 1),
        maxPostpones: fc.integer({ min: 0, max: 3 }),
        maxPostponeMs: fc.constantFrom(min(10), min(60))
      })
    })
  })

/** Dice with a seed. */
export interface Dice {
  below: (n: number) => number
  chance: (percent: number) => boolean
  pick: <T>(of: readonly T[]) => T
}

export function diceOf(seed: number): Dice {
  let word = seed | 0
  // mulberry32: small, and the same numbers everywhere.
  const below = (n: number): number => {
    word = (word + 0x6d2b79f5) | 0
    let mixed = Math.imul(word ^ (word >>> 15), 1 | word)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * n)
  }
  return { below, chance: (percent) => below(100) < percent, pick: (of) => of[below(of.length)] as never }
}

/** What a hall's visitors and operators know, from which the next command is drawn. */
export interface Known {
  rules: HallRules
  ticketIds: string[]
  aside: string[]
  away: string[]
  /** Appointments of whatever state. */
  booked: string[]
  lent: string[]
  operatorAt: (deskId: string) => string | null
  now: number
  day: number
}

/** What they know in a hall as it is. */
export const knownIn = (state: HallState, rules: HallRules, now: number, day: number): Known => ({
  rules,
  ticketIds: [...state.tickets.keys()],
  aside: [...state.parked, ...state.noShows],
  away: [...state.notArrived],
  booked: [...state.appointments.keys()],
  lent: [...state.desks.values()].filter((desk) => desk.lent !== null).map((desk) => desk.deskId),
  operatorAt: (deskId) => state.desks.get(deskId)?.operatorId ?? null,
  now,
  day
})

/** Goes on in a hall as chance has it, without end. @param at when it begins; it goes along */
export function* goOn(
  dice: Dice,
  state: HallState,
  rules: HallRules,
  at: { now: number; day: number }
): Generator<{ command: Command; now: number }, never> {
  for (;;) {
    at.now += dice.chance(30) ? 0 : dice.pick([1, sec(2), sec(20), min(1), min(3)])
    const isMorning = state.day === null ? dice.chance(20) : dice.below(400) === 0
    const command: Command = isMorning
      ? { type: 'open-day', serviceDay: dayNamed(++at.day), endsAt: at.now + min(1_440), openings: {} }
      : randomCommand(dice, knownIn(state, rules, at.now, at.day))
    yield { command, now: at.now }
  }
}

const REASONS = ['asked', 'tea', 'copies', '']

export function randomCommand(
  dice: Dice,
  { rules, ticketIds, aside, away, booked, lent, operatorAt, now, day }: Known
): Command {
  const serviceId = dice.chance(2) ? 'nothing' : dice.pick(rules.services).serviceId
  const deskId = dice.chance(2) ? 'nowhere' : dice.pick(rules.desks).deskId
  const operatorId = dice.chance(5) ? dice.pick(OPERATORS) : dice.chance(10) ? null : (operatorAt(deskId) ?? null)
  // Mostly somebody who came lately: they are the ones in the hall.
  const ticketId =
    ticketIds.length === 0 || dice.chance(2)
      ? 'nobody'
      : (ticketIds[Math.max(0, ticketIds.length - 1 - dice.below(dice.chance(80) ? 30 : ticketIds.length))] as string)
  const absentId = aside.length > 0 && dice.chance(70) ? dice.pick(aside) : ticketId
  const comingId = away.length > 0 && dice.chance(70) ? dice.pick(away) : ticketId
  const reason = dice.pick(REASONS)
  const expect = dice.chance(85) ? {} : { expect: ticketId }
  const desk = { deskId, operatorId, ...expect }
  if (dice.chance(6))
    return randomSteering(
      dice,
      { rules, lent, now },
      { serviceId, deskId, ticketId: dice.chance(30) ? absentId : ticketId, reason }
    )
  if (dice.chance(5)) {
    // Few slots, near and far: some are full, some are over, some are of another day.
    const dueAt = Math.ceil(now / min(15)) * min(15) + min(15) * dice.pick([-1, 0, 1, 2, 4, 200])
    const appointmentId =
      booked.length === 0 || dice.chance(3)
        ? 'unbooked'
        : (booked[booked.length - 1 - dice.below(booked.length)] as string)
    return randomAppointment(dice, { serviceId, appointmentId, dueAt, now, next: booked.length, day, ticketId, reason })
  }
  const kind = dice.below(1_000)
  if (kind < 280) {
    return {
      type: 'issue-ticket',
      ticketId: dice.chance(2) ? ticketId : `t${day}-${ticketIds.length}`,
      serviceId,
      ...(dice.chance(15) && { further: [dice.pick(rules.services).serviceId, serviceId].slice(dice.below(2)) }),
      ...(dice.chance(50) && { classId: dice.chance(3) ? 'king' : `class${dice.below(4)}` }),
      ...(dice.chance(8) && { dueAt: now + min(dice.below(90) - 10) }),
      ...(dice.chance(15) && { persons: 1 + dice.below(9) }),
      ...(dice.chance(12) && { confirmBy: now + min(dice.below(40)) })
    }
  }
  if (kind < 440) return { type: 'call-next', deskId, operatorId }
  if (kind < 480)
    return {
      type: 'call-ticket',
      deskId,
      operatorId,
      ticketId: dice.chance(40) ? absentId : dice.chance(10) ? comingId : ticketId,
      reason
    }
  if (kind < 520) return { type: 'recall', ...desk }
  if (kind < 580) return { type: 'start-serving', ...desk }
  if (kind < 670)
    return {
      type: 'finish',
      ...desk,
      ...(dice.chance(20) && { outcome: 'issued' }),
      ...(dice.chance(20) && { goOn: false })
    }
  if (kind < 720) return { type: 'mark-no-show', ...desk }
  if (kind < 760)
    return {
      type: 'park',
      ...desk,
      reason,
      ...(dice.chance(50) && { until: now + min(dice.below(40) - 5) }),
      ...(dice.chance(50) && { sameDesk: true })
    }
  if (kind < 800) {
    return {
      type: 'transfer',
      ...desk,
      ...(dice.chance(60) && { serviceId: dice.pick(rules.services).serviceId }),
      ...(dice.chance(60) && { toDeskId: dice.pick(rules.desks).deskId }),
      ...(dice.chance(30) && { note: 'stamp' }),
      keepPlace: dice.chance(70)
    }
  }
  if (kind < 820) return { type: 'return', ticketId: absentId, ...(dice.chance(75) && { byHolder: true }) }
  if (kind < 840) return { type: 'resume-ticket', ticketId: absentId }
  if (kind < 865)
    return { type: 'postpone', ticketId: dice.chance(10) ? comingId : ticketId, forMs: min(dice.below(70)) }
  if (kind < 871) return { type: 'end-postpone', ticketId }
  if (kind < 885) return { type: 'cancel', ticketId, reason }
  if (kind < 900)
    return { type: 'rate', ticketId, stars: 1 + dice.below(5), ...(dice.chance(30) && { reasons: ['courtesy'] }) }
  if (kind < 914) return { type: 'confirm-arrival', ticketId: comingId }
  if (kind < 930)
    return {
      type: 'open-desk',
      deskId,
      operatorId: dice.pick(OPERATORS),
      ...(dice.chance(30) && {
        skills: rules.services.filter(() => dice.chance(60)).map((service) => service.serviceId)
      })
    }
  if (kind < 940) return { type: 'pause-desk', deskId, operatorId, reason }
  if (kind < 955) return { type: 'resume-desk', deskId, operatorId }
  if (kind < 965) return { type: 'close-desk', deskId, operatorId }
  if (kind < 975) return { type: 'note', about: 'device', what: 'enrolled', details: { deviceId: 'door' } }
  if (kind < 985) return { type: 'tick' }
  if (kind < 989) return { type: 'call-staff', deviceId: dice.pick(['kiosk', 'door']) }
  if (kind < 992) return { type: 'answer-staff-call', deviceId: dice.pick(['kiosk', 'door']) }
  if (kind < 997)
    return {
      type: 'configure',
      rules: changed(dice, rules),
      openings: dice.chance(70) ? {} : { [serviceId]: [[now - min(5), now + min(30)]] }
    }
  if (kind < 998) return { type: 'close-day' }
  return {
    type: 'open-day',
    serviceDay: dayNamed(day + dice.below(2)),
    endsAt: now + min(600),
    openings: dice.chance(70) ? {} : { [serviceId]: [[now, now + min(60)]] }
  }
}

/** What visitors do with appointments. */
function randomAppointment(
  dice: Dice,
  known: {
    serviceId: string
    appointmentId: string
    dueAt: number
    now: number
    next: number
    day: number
    ticketId: string
    reason: string
  }
): Command {
  const { serviceId, appointmentId, dueAt, now } = known
  const places = dice.below(4)
  const until = dice.chance(20) ? { until: now - 1 } : {}
  const kind = dice.below(100)
  if (kind < 45)
    return {
      type: 'book-appointment',
      appointmentId: dice.chance(3) ? appointmentId : `b${known.day}-${known.next}-${now}`,
      serviceId,
      ...(dice.chance(20) && { further: [serviceId] }),
      ...(dice.chance(30) && { persons: 1 + dice.below(4) }),
      dueAt,
      places
    }
  if (kind < 60) return { type: 'move-appointment', appointmentId, dueAt, places, ...until }
  if (kind < 70) return { type: 'cancel-appointment', appointmentId, reason: known.reason, ...until }
  return {
    type: 'check-in',
    appointmentId,
    ticketId: dice.chance(2) ? known.ticketId : `c${known.day}-${known.next}-${now}`
  }
}

/** What a supervisor might do. */
function randomSteering(
  dice: Dice,
  { rules, lent, now }: Pick<Known, 'rules' | 'lent' | 'now'>,
  { serviceId, deskId, ticketId, reason }: { serviceId: string; deskId: string; ticketId: string; reason: string }
): Command {
  const other = dice.pick(rules.services).serviceId
  const until = now + min(dice.below(60) - 5)
  const messageId = dice.pick(['lunch', 'power', 'hall'])
  switch (dice.below(10)) {
    case 0:
      return {
        type: 'steer-issuing',
        serviceId: dice.chance(20) ? null : serviceId,
        to: dice.pick(['open', 'closed', 'hours', 'hours']),
        reason
      }
    case 1:
      return {
        type: 'lend-desk',
        deskId,
        tiers: rules.services.filter(() => dice.chance(40)).map((service) => [service.serviceId]),
        until,
        reason
      }
    case 2:
      return { type: 'end-lending', deskId: lent.length > 0 && dice.chance(70) ? dice.pick(lent) : deskId, reason }
    case 3:
      return { type: 'move-queue', serviceId, toServiceId: other, reason }
    case 4:
      return { type: 'join-queue', serviceId, toServiceId: other, until, reason }
    case 5:
      return {
        type: 'post-message',
        messageId,
        to: dice.pick(['desks', 'displays']),
        words: { en: 'Back at two' },
        until
      }
    case 6:
      return { type: 'withdraw-message', messageId }
    case 7:
      return { type: 'cancel-issued', ticketIds: [ticketId, ticketId], reason }
    case 8:
      return {
        type: 'change-ticket',
        ticketId,
        reason,
        ...(dice.chance(70) && { serviceId: other }),
        ...(dice.chance(30) && { classId: `class${dice.below(4)}` })
      }
    default:
      return {
        type: 'steer-ticket',
        ticketId,
        reason,
        ...(dice.chance(50) && { serviceId: other }),
        ...(dice.chance(50) && { classId: dice.chance(40) ? 'ordinary' : `class${dice.below(4)}` }),
        ...(dice.chance(30) && { toDeskId: dice.chance(30) ? null : deskId })
      }
  }
}

export const dayNamed = (day: number): string =>
  `2026-${String(1 + Math.floor(day / 28)).padStart(2, '0')}-${String(1 + (day % 28)).padStart(2, '0')}`

/** Other settings: a class or service less, other targets, desks in another order, or just the same. */
function changed(dice: Dice, rules: HallRules): HallRules {
  const without = <T>(list: T[]): T[] =>
    dice.chance(30) && list.length > 1 ? list.toSpliced(dice.below(list.length), 1) : list
  return {
    services: without(rules.services).map((service) => ({ ...service, targetMs: min(dice.below(40)) })),
    priorityClasses: without(rules.priorityClasses),
    desks: dice.chance(30) ? without(rules.desks).toReversed() : rules.desks,
    ...(rules.appointments && { appointments: rules.appointments }),
    callingRules: { ...rules.callingRules, maxFirstInARow: dice.below(4) }
  }
}
