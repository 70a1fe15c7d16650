import Type from 'typebox'
import { Id } from './basics.ts'

/** The plan of the hall: what stands where on a grid of cells, drawn by an administrator; never to scale. */

const Column = Type.Integer({ minimum: 0, maximum: 59, description: 'From the left, 0 the first' })
const Row = Type.Integer({ minimum: 0, maximum: 39, description: 'From above, 0 the first' })

/** A part of a zone. A zone that goes round a corner has several. */
export const PlanArea = Type.Object(
  {
    zoneId: Id,
    x: Column,
    y: Row,
    width: Type.Integer({ minimum: 1, maximum: 60 }),
    height: Type.Integer({ minimum: 1, maximum: 40 })
  },
  { additionalProperties: false }
)
export type PlanArea = Type.Static<typeof PlanArea>

export const PlanDesk = Type.Object({ deskId: Id, x: Column, y: Row }, { additionalProperties: false })

export const PlanMark = Type.Object(
  {
    kind: Type.Union([Type.Literal('kiosk'), Type.Literal('display'), Type.Literal('entrance')]),
    x: Column,
    y: Row,
    deviceId: Type.Optional(
      Type.Union([Id, Type.Null()], {
        description: 'Which of the hall\'s devices stands there: on its own screen it is "you are here"'
      })
    )
  },
  { additionalProperties: false }
)
export type PlanMark = Type.Static<typeof PlanMark>

export const emptyFloorPlan = { columns: 24, rows: 14, areas: [], desks: [], marks: [] }

/** A centre that has drawn nothing has an empty plan, and its screens show none. */
export const FloorPlan = Type.Object(
  {
    columns: Type.Integer({ minimum: 4, maximum: 60 }),
    rows: Type.Integer({ minimum: 4, maximum: 40 }),
    areas: Type.Array(PlanArea, { maxItems: 60 }),
    desks: Type.Array(PlanDesk, { maxItems: 300, description: 'One in a cell' }),
    marks: Type.Array(PlanMark, { maxItems: 100, description: "One in a cell, and none in a desk's" })
  },
  { additionalProperties: false, default: emptyFloorPlan }
)
export type FloorPlan = Type.Static<typeof FloorPlan>

/** The plan as every screen draws it: desks by what stands on their signs. */
export const FloorPlanView = Type.Object({
  columns: Type.Integer(),
  rows: Type.Integer(),
  areas: Type.Array(PlanArea),
  desks: Type.Array(Type.Object({ deskLabel: Type.String(), zoneId: Id, x: Type.Integer(), y: Type.Integer() })),
  marks: Type.Array(PlanMark)
})
export type FloorPlanView = Type.Static<typeof FloorPlanView>

/** Where a zone lies as seen by whoever looks at a screen; `back` is behind them, `here` the zone under the screen. */
export const Direction = Type.Union([
  Type.Literal('ahead'),
  Type.Literal('ahead-right'),
  Type.Literal('right'),
  Type.Literal('back-right'),
  Type.Literal('back'),
  Type.Literal('back-left'),
  Type.Literal('left'),
  Type.Literal('ahead-left'),
  Type.Literal('here')
])
export type Direction = Type.Static<typeof Direction>

const Hex = Type.String({ pattern: '^#[0-9a-fA-F]{6}$', examples: ['#0b6b66'] })

/** A zone's own colours: a dark one for paper, a light one for the night of the displays. */
export const ZoneColours = Type.Object({ paper: Hex, night: Hex }, { additionalProperties: false })
export type ZoneColours = Type.Static<typeof ZoneColours>
