import { remember } from './recent.ts'

/** When a desk was open on one day: stretches, ms from the beginning of the service day. */
export type DeskDay = Array<[from: number, to: number]>

/** One day of the hall that is over. */
export interface HallDay {
  desks: Record<string, DeskDay>
  /** Somebody still waited when the last desk closed: the hall does not go on until all are served. */
  leftOver: boolean
}

/** When each desk usually is open, and whom its operator last could serve. */
export interface DeskDays {
  days: HallDay[]
  skills: Record<string, string[] | null>
}

const MOST_DAYS = 20

export const newDeskDays = (): DeskDays => ({ days: [], skills: {} })

export const rememberDay = (deskDays: DeskDays, day: HallDay): void => remember(deskDays.days, day, MOST_DAYS)

/** What a desk does after a moment on a day that was like this one until then. */
export interface DeskPlan {
  /** Each change to come: ms from the beginning of the service day. */
  changes: Array<{ at: number; opens: boolean }>
}

/** The days on which a desk was open, or not, at a moment as it is now, with what it did afterwards. Today is not yet over. */
export function plansOf({ days }: DeskDays, deskId: string, atMs: number, isOpen: boolean): Array<DeskPlan | null> {
  return days.map(({ desks }) => {
    const stretches = desks[deskId] ?? []
    const wasOpen = stretches.some(([from, to]) => from <= atMs && atMs < to)
    if (wasOpen !== isOpen) return null
    const changes = stretches.flatMap(([from, to]) => [
      { at: from, opens: true },
      { at: to, opens: false }
    ])
    return { changes: changes.filter(({ at }) => at > atMs) }
  })
}

/** When the last desk of a day closed. */
export const lastClosingOf = ({ desks }: HallDay): number =>
  Math.max(0, ...Object.values(desks).flatMap((stretches) => stretches.map(([, to]) => to)))
