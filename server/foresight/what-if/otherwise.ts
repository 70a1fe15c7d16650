import { type Command, evolve, execute, type HallRules, type HallState, type Openings } from '../../engine/index.ts'
import { copyOf } from '../copy.ts'
import type { Act, PlayableDay } from './day.ts'

/** A time of the day, epoch ms. */
export interface Span {
  from: number
  to: number
}

/** When a desk is staffed. */
export interface DeskPlan {
  deskId: string
  open: Span[]
  /** Its breaks; `recorded`: those that it had, as far as it is open. */
  breaks: Span[] | 'recorded'
  /** What its operator can serve; null: all that the desk serves; `recorded`: as that day. */
  skills: string[] | null | 'recorded'
}

export interface DayRoster {
  desks: DeskPlan[]
  /** Desks that are not named. */
  others: 'closed' | 'recorded'
}

/** The same day with its desks staffed by another roster. */
export function withRoster(day: PlayableDay, roster: DayRoster): PlayableDay {
  const plans = new Map(roster.desks.map((plan) => [plan.deskId, plan]))
  const isPlanned = (deskId: string) => plans.has(deskId) || roster.others === 'closed'
  const opened = day.acts.find(({ what }) => what.type === 'open-day')
  const dayOpenedAt = opened?.at ?? Number.NEGATIVE_INFINITY
  const kept = day.acts.filter(({ what }) => {
    if ('at' in what || !('deskId' in what) || !isPlanned(what.deskId)) return true
    if (what.type === 'pause-desk') return plans.get(what.deskId)?.breaks === 'recorded'
    return what.type !== 'open-desk' && what.type !== 'close-desk'
  })
  const planned = roster.desks.flatMap((plan) => actsOf(plan, day, dayOpenedAt, opened?.order ?? 0))
  return { ...day, acts: [...kept, ...planned].sort((a, b) => a.at - b.at || a.order - b.order) }
}

/** What staffing a desk comes to: it closes, or opens, before whatever else comes at that moment. */
function actsOf({ deskId, open, breaks, skills }: DeskPlan, day: PlayableDay, dayAt: number, dayOrder: number): Act[] {
  const recorded = day.acts.flatMap(({ what }) => (what.type === 'open-desk' && what.deskId === deskId ? [what] : []))
  const operatorId = recorded[0]?.operatorId ?? `somebody at ${deskId}`
  const can = skills === 'recorded' ? (recorded[0]?.skills ?? null) : skills
  const spans = open.flatMap(({ from, to }): Act[] => {
    if (to <= dayAt) return []
    const at = Math.max(from, dayAt)
    return [
      {
        at,
        order: at === dayAt ? dayOrder + 0.5 : OPENS,
        what: { type: 'open-desk', deskId, operatorId, skills: can }
      },
      { at: to, order: CLOSES, what: { type: 'close-desk', deskId, operatorId: null } }
    ]
  })
  const pauses = (breaks === 'recorded' ? [] : breaks).map(
    ({ from, to }): Act => ({
      at: from,
      order: 0,
      what: { type: 'pause-desk', deskId, operatorId: null, reason: 'roster' },
      ends: { afterMs: to - from, order: CLOSES }
    })
  )
  return [...spans, ...pauses]
}
const CLOSES = -2
const OPENS = -1

/** The same day under other settings, from its beginning; changes that were made to them in the day are not made. */
export function withSettings(day: PlayableDay, rules: HallRules, openings: Openings): PlayableDay {
  const before: HallState = copyOf(day.before)
  // A day that was never closed is closed by the next: here before the settings change, so that nothing is in use.
  if (before.day !== null) execute(before, { type: 'close-day' }, before.at)
  evolve(before, { type: 'hall-configured', at: before.at, rules, openings })
  const acts = day.acts.flatMap((act): Act[] => {
    const { what } = act
    if (what.type === 'configure' || what.type === 'hall-configured') return []
    return what.type === 'open-day' ? [{ ...act, what: { ...what, openings } }] : [act]
  })
  return { ...day, before, acts }
}

/** What a day needs of the settings: services and classes of those who came, desks that were open. */
export function needsOf(day: PlayableDay): {
  services: Map<string, number>
  classes: Map<string, number>
  desks: Set<string>
} {
  const services = new Map<string, number>()
  const classes = new Map<string, number>()
  const desks = new Set<string>()
  const count = (counts: Map<string, number>, id: string) => counts.set(id, (counts.get(id) ?? 0) + 1)
  for (const { what } of day.acts) {
    if ('at' in what) continue
    const command: Command = what
    if (command.type === 'open-desk') desks.add(command.deskId)
    if (command.type !== 'issue-ticket') continue
    for (const serviceId of [command.serviceId, ...(command.further ?? [])]) count(services, serviceId)
    if (command.classId) count(classes, command.classId)
  }
  return { services, classes, desks }
}
