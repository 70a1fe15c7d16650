import type { Centre } from '../protocol/centre.ts'
import { fiveAndMore } from '../protocol/conventions/five-and-more.ts'
import type { NowBody, OpenFigures, OpenPart, OpenRules } from '../protocol/in-the-open.ts'
import { kioskView } from './kiosk.ts'
import type { Picture } from './picture.ts'
import type { ServiceGroup, ServiceLeaf } from '../protocol/services.ts'

const MINUTE = 60_000

/** What everybody may see of the hall: those parts that the centre shows. */
export function inTheOpenView(
  picture: Picture,
  { figures, counting }: { figures: OpenFigures; counting: boolean }
): NowBody {
  const { centre, now } = picture
  const parts = partsOf(centre)
  const shown = <T>(part: OpenPart, body: T): T | null => (parts.includes(part) ? body : null)
  return {
    at: now,
    parts,
    counting,
    waiting: shown('waiting', waitingIn(picture)),
    promises: shown('promises', figures.promises),
    hours: shown('hours', figures.hours),
    target: shown('target', figures.target),
    order: shown('order', figures.order),
    rules: shown('rules', rulesOf(centre)),
    complaints: shown('complaints', complaintsOf(centre))
  }
}

/** The parts that a centre shows, in their order on the page. */
export function partsOf({ inTheOpen, promises }: Pick<Centre, 'inTheOpen' | 'promises'>): OpenPart[] {
  const isOn: Record<OpenPart, boolean> = {
    waiting: inTheOpen.waiting,
    promises: promises.shown,
    hours: inTheOpen.hours,
    target: inTheOpen.target,
    order: inTheOpen.order,
    rules: inTheOpen.rules,
    complaints: inTheOpen.complaints
  }
  return (Object.keys(isOn) as OpenPart[]).filter((part) => isOn[part])
}

function waitingIn(picture: Picture): NonNullable<NowBody['waiting']> {
  const leavesOf = ({ services, groups = [] }: ServiceGroup): ServiceLeaf[] => [
    ...services,
    ...groups.flatMap(leavesOf)
  ]
  return (
    kioskView(picture)
      .groups.flatMap(leavesOf)
      .map(({ serviceId, name, status, waiting, told }) => ({
        isOpen: status === 'open',
        row: { serviceId, name, waiting: fiveAndMore(waiting), told }
      }))
      .filter(({ isOpen, row }) => isOpen || row.waiting !== null)
      .map(({ row }) => row)
      // Those of whom nothing is told stay in the order of the settings, which tells nothing of them.
      .sort((a, b) => (b.waiting ?? 0) - (a.waiting ?? 0))
  )
}

const complaintsOf = ({ feedback }: Centre): NonNullable<NowBody['complaints']> => ({
  onPage: feedback.complaints,
  withinDays: feedback.complainDays,
  answerDays: feedback.answerDays
})

function rulesOf({ callingRules, desks, priorityClasses, appointments }: Centre): OpenRules {
  const { maxFirstInARow, hardMaxWaitMs, returnGraceMs, returnKeepsPlace } = callingRules
  return {
    tiers: desks.some(({ tiers }) => tiers.filter((tier) => tier.length > 0).length > 1),
    classes: priorityClasses
      .filter(({ creditMs, rate, first }) => creditMs > 0 || rate !== 1 || first)
      .map(({ name, creditMs, rate, first }) => ({ name, first, headStartMin: Math.round(creditMs / MINUTE), rate })),
    maxFirstInARow,
    hardMaxWaitMin: hardMaxWaitMs > 0 ? Math.round(hardMaxWaitMs / MINUTE) : null,
    returnGraceMin: Math.round(returnGraceMs / MINUTE),
    returnKeepsPlace,
    appointments: appointments.open && appointments.services.length > 0
  }
}
