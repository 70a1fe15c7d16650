import type { Centre } from '../protocol/centre.ts'
import type { PlanArea } from '../protocol/floor-plan.ts'
import type { SettingsFault } from '../protocol/settings.ts'
import { contrastRatio, MIN_TEXT_CONTRAST } from '../protocol/conventions/contrast.ts'
import { fault } from './fault.ts'

/** What a zone's colours stand on and under, as tokens.css has them: the darkest of the light, the lightest of the dark. */
const PAPER = '#f6f4ef'
const NIGHT = '#152943'

/** What is wrong with the plan of the hall, each where it is. */
export function planFaults({ plan, desks, zones }: Centre): SettingsFault[] {
  const numbers = new Map(desks.map(({ deskId, deskNumber }) => [deskId, deskNumber]))
  const letters = new Map(zones.map(({ zoneId, letter }) => [zoneId, letter]))
  const things = [
    ...plan.desks.map(({ x, y, deskId }, i) => ({
      x,
      y,
      at: `/plan/desks/${i}`,
      what: `desk ${numbers.get(deskId) ?? deskId}`
    })),
    ...plan.marks.map(({ x, y, kind }, i) => ({ x, y, at: `/plan/marks/${i}`, what: kind }))
  ]
  return [
    ...things.flatMap(({ x, y, at, what }, i) => {
      if (x >= plan.columns || y >= plan.rows)
        return [fault(at, 'plan-outside', `On the plan the ${what} stands outside of the grid.`, { what })]
      const other = things.slice(0, i).find((each) => each.x === x && each.y === y)
      return other
        ? [
            fault(at, 'plan-same-cell', `On the plan the ${what} stands where the ${other.what} stands.`, {
              what,
              other: other.what
            })
          ]
        : []
    }),
    ...plan.desks.flatMap(({ deskId }, i) => {
      if (!numbers.has(deskId))
        return [
          fault(`/plan/desks/${i}/deskId`, 'not-there', `The plan shows the desk ${deskId}, which is not there.`, {
            value: deskId
          })
        ]
      const isAgain = plan.desks.findIndex((each) => each.deskId === deskId) < i
      return isAgain
        ? [
            fault(`/plan/desks/${i}/deskId`, 'twice', `The plan shows the desk ${numbers.get(deskId)} twice.`, {
              value: String(numbers.get(deskId))
            })
          ]
        : []
    }),
    ...plan.areas.flatMap((area, i) => {
      const letter = letters.get(area.zoneId)
      if (letter === undefined)
        return [
          fault(`/plan/areas/${i}/zoneId`, 'not-there', `The plan shows the zone ${area.zoneId}, which is not there.`, {
            value: area.zoneId
          })
        ]
      if (area.x + area.width > plan.columns || area.y + area.height > plan.rows)
        return [
          fault(`/plan/areas/${i}`, 'plan-outside', `On the plan the zone ${letter} reaches out of the grid.`, {
            what: letter
          })
        ]
      const under = plan.areas.slice(0, i).find((each) => each.zoneId !== area.zoneId && overlap(each, area))
      return under
        ? [
            fault(
              `/plan/areas/${i}`,
              'plan-overlap',
              `On the plan the zones ${letters.get(under.zoneId)} and ${letter} lie over each other.`,
              { what: letter, other: letters.get(under.zoneId) ?? '' }
            )
          ]
        : []
    })
  ]
}

const overlap = (a: PlanArea, b: PlanArea): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** The colour of the next step carries white text. */
export const accentFaults = ({ look }: Centre): SettingsFault[] =>
  look.accent === null
    ? []
    : contrastFaults('/look/accent', 'The colour of the next step is too pale', look.accent, '#ffffff')

/** A zone's colours must be told from what they stand on, and its letter from them. */
export function colourFaults({ zones }: Centre): SettingsFault[] {
  return zones.flatMap(({ letter, colours }, i) =>
    !colours
      ? []
      : [
          ...contrastFaults(
            `/zones/${i}/colours/paper`,
            `The colour of zone ${letter} on paper is too pale`,
            colours.paper,
            PAPER
          ),
          ...contrastFaults(
            `/zones/${i}/colours/night`,
            `The colour of zone ${letter} at night is too dark`,
            colours.night,
            NIGHT
          )
        ]
  )
}

function contrastFaults(at: string, what: string, colour: string, ground: string): SettingsFault[] {
  const contrast = contrastRatio(colour, ground)
  if (contrast >= MIN_TEXT_CONTRAST) return []
  return [
    fault(
      at,
      'colour-contrast',
      `${what}: ${colour} has ${contrast.toFixed(1)} : 1, and ${MIN_TEXT_CONTRAST} : 1 is needed.`,
      { value: colour, contrast: contrast.toFixed(1), least: String(MIN_TEXT_CONTRAST) }
    )
  ]
}
