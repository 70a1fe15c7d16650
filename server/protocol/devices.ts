import Type from 'typebox'
import { At, Id, Lang } from './basics.ts'
import { Direction } from './floor-plan.ts'
import { Line } from './free-text.ts'
import { ScreenAsked, ScreenNow } from './screens.ts'

/** How a kiosk, a display or a sign becomes the hall's. */

export const DeviceKind = Type.Union([Type.Literal('kiosk'), Type.Literal('display')], {
  description: 'A sign over a desk is a display'
})

export const EnrolBody = Type.Object({ kind: DeviceKind }, { additionalProperties: false })
export const Enrolment = Type.Object({
  code: Type.String({ examples: ['K7M-4XP'], description: 'Shown on the screen, confirmed by an administrator' }),
  secret: Type.String({ description: 'Kept by the screen alone; with it the screen asks whether it was confirmed' }),
  expiresAt: At
})
export type Enrolment = Type.Static<typeof Enrolment>

export const ClaimBody = Type.Object(
  { secret: Type.String({ minLength: 1, maxLength: 64 }) },
  { additionalProperties: false }
)
export const Claim = Type.Object({
  status: Type.Union([Type.Literal('waiting'), Type.Literal('confirmed'), Type.Literal('expired')], {
    description: "confirmed: the device's cookie comes with it"
  })
})
export type Claim = Type.Static<typeof Claim>

export const ConfirmBody = Type.Object(
  {
    code: Type.String({
      minLength: 6,
      maxLength: 16,
      description: 'As it is shown; small letters and Cyrillic look-alikes count too'
    }),
    name: Line(60),
    zoneId: Type.Optional(Type.Union([Id, Type.Null()]))
  },
  { additionalProperties: false }
)

/**
 * How one device differs from the others of its kind. Each property is optional and belongs to one subject; what is not
 * there is as the centre has it.
 */
export const DeviceProfile = Type.Object(
  {
    farthestSeatM: Type.Optional(
      Type.Number({ minimum: 1, maximum: 60, description: 'Display: metres from it to the farthest seat' })
    ),
    screenHeightM: Type.Optional(
      Type.Number({ minimum: 0.1, maximum: 6, description: 'Display: height of its picture, metres' })
    ),
    directions: Type.Optional(
      Type.Record(Id, Direction, {
        description:
          'Display: which way each zone lies as seen by whoever looks at it, by zoneId; sign: where its desk is'
      })
    ),
    shows: Type.Optional(
      Type.Union([Type.Literal('calls'), Type.Literal('now')], {
        description: 'Display: calls, or what the hall tells everybody of itself, and then no calls; left out: calls'
      })
    ),
    muted: Type.Optional(Type.Boolean({ description: 'Display: no sound' })),
    volumePercent: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 200,
        description: 'Display: how loud against the others; 100 is as they are'
      })
    ),
    zoneIds: Type.Optional(
      Type.Array(Id, {
        minItems: 1,
        maxItems: 200,
        uniqueItems: true,
        description: 'Display: the zones whose calls it shows and speaks; left out: all'
      })
    ),
    groupIds: Type.Optional(
      Type.Array(Id, {
        minItems: 1,
        maxItems: 200,
        uniqueItems: true,
        description: 'Kiosk: the top groups that it offers; left out: all'
      })
    ),
    /** Kiosk: which of the centre's languages stands first, and a visit begins in. */
    firstLanguage: Type.Optional(Lang),
    ticketsPerMinute: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 600,
        description: 'Kiosk: so many tickets a minute, and twenty or two thirds as many at once; left out: 30'
      })
    ),
    /** Kiosk: the printer that its tickets come out of; without one they are shown. */
    printerId: Type.Optional(Id),
    deskId: Type.Optional({ ...Id, description: 'Sign: the desk it hangs over, which the page `/sign` shows' })
  },
  { additionalProperties: false, description: 'How this device differs from the others of its kind' }
)
export type DeviceProfile = Type.Static<typeof DeviceProfile>

export const Device = Type.Object({
  deviceId: Id,
  kind: DeviceKind,
  name: Type.String(),
  zoneId: Type.Union([Id, Type.Null()]),
  profile: DeviceProfile,
  enrolledAt: At,
  lastSeenAt: Type.Union([At, Type.Null()])
})
export type Device = Type.Static<typeof Device>
/** A device as the list has it: with what is known of it now. */
export const ListedDevice = Type.Object({ ...Device.properties, now: ScreenNow })
export type ListedDevice = Type.Static<typeof ListedDevice>
export const DevicesBody = Type.Object({ devices: Type.Array(ListedDevice) })
export type DevicesBody = Type.Static<typeof DevicesBody>

const Most = (maximum: number, description: string) => Type.Integer({ minimum: 0, maximum, description })
const SeriesCode = Type.String({
  minLength: 8,
  maxLength: 20,
  description: 'As it was told; small letters and Cyrillic look-alikes count too'
})

/** `POST /api/devices/series`: one code for many screens. */
export const SeriesBody = Type.Object(
  {
    signs: Most(200, 'So many signs may come in'),
    displays: Most(50, 'So many displays of the hall may come in'),
    /** What signs and displays are called in lists; `{n}` is the number of the desk, or counts. */
    signName: Line(50),
    displayName: Line(50)
  },
  { additionalProperties: false }
)
export const SeriesView = Type.Object({
  endsAt: At,
  signs: Type.Integer({ description: 'So many signs may still come in' }),
  displays: Type.Integer(),
  joined: Type.Array(Type.Object({ deviceId: Id, name: Type.String() }), { description: 'In the order of coming' })
})
export const SeriesBegun = Type.Object({
  code: Type.String({ examples: ['K7M4-XP9Q'], description: 'Told here once' }),
  ...SeriesView.properties
})
export type SeriesBegun = Type.Static<typeof SeriesBegun>
export const SeriesNow = Type.Object({ series: Type.Union([SeriesView, Type.Null()]) })
export type SeriesNow = Type.Static<typeof SeriesNow>

export const SeriesDesksBody = Type.Object({ code: SeriesCode }, { additionalProperties: false })
export const JoinBody = Type.Object(
  {
    code: SeriesCode,
    as: Type.Union([Type.Literal('sign'), Type.Literal('display')]),
    deskNumber: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 999, description: 'Of a sign; left out: the next desk without one' })
    )
  },
  { additionalProperties: false }
)
/** Desks to hang a sign over. */
export const SignDesks = Type.Object({
  desks: Type.Array(Type.Object({ deskId: Id, deskNumber: Type.Integer(), zoneId: Id, hasSign: Type.Boolean() }))
})
export type SignDesks = Type.Static<typeof SignDesks>
export const SeriesJoined = Type.Object({ deviceId: Id, name: Type.String() })

export const DeviceChange = Type.Object(
  {
    name: Line(60),
    zoneId: Type.Union([Id, Type.Null()]),
    profile: DeviceProfile
  },
  {
    additionalProperties: false,
    description: 'The whole of it: a property of the profile that is left out is as the centre has it'
  }
)

/** `GET /api/devices/me`, and the view of topic `device:<deviceId>`: what a screen knows of itself. */
export const DeviceView = Type.Object({
  deviceId: Id,
  kind: DeviceKind,
  name: Type.String(),
  zoneId: Type.Union([Id, Type.Null()]),
  profile: DeviceProfile,
  asked: Type.Optional(Type.Array(ScreenAsked, { description: 'What it was asked to do and has not answered yet' }))
})
export type DeviceView = Type.Static<typeof DeviceView>
