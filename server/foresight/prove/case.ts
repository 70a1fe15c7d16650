import Type, { type Static } from 'typebox'

/** A case of `npm run prove`: a hall whose figures are known exactly. Times are in minutes. */

const Id = Type.String({ minLength: 1, maxLength: 60 })
const Minutes = Type.Number({ exclusiveMinimum: 0, maximum: 1e6 })
const Share = Type.Number({ exclusiveMinimum: 0, maximum: 1 })
const closed = { additionalProperties: false }

const Law = Type.Union([
  Type.Object(
    {
      law: Type.Union([Type.Literal('exponential'), Type.Literal('constant'), Type.Literal('uniform')]),
      mean: Minutes
    },
    closed
  ),
  Type.Object(
    { law: Type.Literal('erlang'), mean: Minutes, shape: Type.Integer({ minimum: 1, maximum: 100 }) },
    closed
  ),
  Type.Object({ law: Type.Literal('two-kinds'), mean: Minutes, cv2: Type.Number({ minimum: 1, maximum: 100 }) }, closed)
])

/** Visitors of one kind: how far apart they come, for what, and in which class. */
const Arrivals = Type.Object(
  {
    every: Law,
    service: Id,
    further: Type.Optional(Type.Array(Id, { maxItems: 9 })),
    class: Type.Optional(Id),
    /** So many come at once. */
    size: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    /** They have an appointment, and are there so long before it. */
    early: Type.Optional(Law)
  },
  closed
)

/** What becomes of a share of those who were served: sent to another service, or set aside for a while. */
const After = Type.Union([
  Type.Object({ share: Share, to: Id }, closed),
  Type.Object({ share: Share, aside: Law }, closed)
])

export const Hall = Type.Object(
  {
    arrivals: Type.Array(Arrivals, { minItems: 1, maxItems: 20 }),
    /** How long a visit takes, by service. */
    visits: Type.Record(Id, Law),
    after: Type.Optional(Type.Record(Id, After)),
    desks: Type.Array(
      Type.Object(
        { count: Type.Integer({ minimum: 1, maximum: 200 }), tiers: Type.Array(Type.Array(Id), { minItems: 1 }) },
        closed
      ),
      { minItems: 1, maxItems: 50 }
    ),
    classes: Type.Optional(
      Type.Array(
        Type.Object(
          {
            class: Id,
            first: Type.Optional(Type.Boolean()),
            credit: Type.Optional(Type.Number({ minimum: 0 })),
            rate: Type.Optional(Type.Number({ minimum: 0 }))
          },
          closed
        )
      )
    ),
    /** How long visitors wait before they leave. */
    patience: Type.Optional(Law),
    /** Whoever finds so many in the hall goes away. */
    places: Type.Optional(Type.Integer({ minimum: 1 })),
    /** A share does not come when called, which keeps the desk for a fixed time. */
    noShows: Type.Optional(Type.Object({ share: Share, after: Minutes }, closed))
  },
  closed
)
export type Hall = Static<typeof Hall>

export const MEASURES = ['wait', 'delayed', 'over', 'left', 'lost', 'waiting'] as const
export type Measure = (typeof MEASURES)[number]

/** What a case or a figure says beside this, a meaning or a remark, is passed over; a hall is what it says and nothing else. */
const open = { additionalProperties: true }

/** One figure of a case. `of`: of one service or class alone. `over`: the wait that counts, in minutes. */
const Expected = Type.Object(
  {
    measure: Type.Union(MEASURES.map((measure) => Type.Literal(measure))),
    of: Type.Optional(Id),
    over: Type.Optional(Minutes),
    value: Type.Number({ exclusiveMinimum: 0 }),
    formula: Type.Optional(Type.Object({ name: Id, given: Type.Record(Type.String(), Type.Unknown()) }, closed))
  },
  open
)
export type Expected = Static<typeof Expected>

/** A case without a hall is about its formulas alone. */
export const Case = Type.Object(
  {
    caseId: Id,
    title: Type.String({ minLength: 1 }),
    source: Type.String({ minLength: 1 }),
    hall: Type.Optional(Hall),
    /** So many times the usual number of arrivals: a busy hall needs more for the same certainty. */
    longer: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    expect: Type.Array(Expected, { minItems: 1 })
  },
  open
)
export type Case = Static<typeof Case>
/** A list of cases, by itself or as `cases`. */
export const CaseFile = Type.Object({ cases: Type.Array(Type.Unknown(), { minItems: 1 }) }, open)
