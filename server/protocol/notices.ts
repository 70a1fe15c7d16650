import Type from 'typebox'
import { At, Count, Id, LocalDate, LocalTime } from './basics.ts'

/** What displays show between calls, and the line that runs along their foot. */

/** When something is shown, in the centre's time. All of it must be true. */
export const Schedule = Type.Object(
  {
    from: Type.Union([LocalDate, Type.Null()], { description: 'The first day; null: at once' }),
    until: Type.Union([LocalDate, Type.Null()], { description: 'The last day; null: until it is taken away' }),
    weekdays: Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), {
      minItems: 1,
      maxItems: 7,
      uniqueItems: true,
      description: '1 is Monday'
    }),
    fromTime: LocalTime,
    untilTime: LocalTime
  },
  { additionalProperties: false }
)
export type Schedule = Type.Static<typeof Schedule>

const Said = Type.String({ maxLength: 300 })
/** Bounded: it has to be read from the last row of seats. */
const NoticeText = Type.Object({ ky: Said, ru: Said, en: Said }, { additionalProperties: false })

/** Also the name under which it lies in the folder; the ending says what it is. */
export const SlideFileName = Type.String({
  pattern: '^[a-z0-9][a-z0-9-]{0,59}\\.(png|jpg|webp|avif|mp4|webm)$',
  examples: ['opening-hours.png']
})

export const Slide = Type.Object(
  {
    noticeId: Id,
    file: Type.Union([SlideFileName, Type.Null()], { description: 'A picture or a silent video of the folder' }),
    text: Type.Union([NoticeText, Type.Null()], { description: 'Stands alone, or under the picture' }),
    seconds: Type.Integer({ minimum: 3, maximum: 600, description: 'How long it is shown at a time' }),
    schedule: Schedule
  },
  { additionalProperties: false }
)
export type Slide = Type.Static<typeof Slide>

export const TickerLine = Type.Object(
  { lineId: Id, text: NoticeText, schedule: Schedule },
  { additionalProperties: false }
)
export type TickerLine = Type.Static<typeof TickerLine>

export const noSlides = { calmS: 20, items: [], ticker: [] }

export const SlideSettings = Type.Object(
  {
    calmS: Type.Integer({ minimum: 5, maximum: 600, description: 'Seconds without a call before a notice comes back' }),
    items: Type.Array(Slide, { maxItems: 100, description: 'In the order in which they take turns' }),
    ticker: Type.Array(TickerLine, { maxItems: 20 })
  },
  { additionalProperties: false, default: noSlides }
)
export type SlideSettings = Type.Static<typeof SlideSettings>

export const SlideKind = Type.Union([Type.Literal('picture'), Type.Literal('video')])
export type SlideKind = Type.Static<typeof SlideKind>

/** `GET /api/notices`: what a display takes turns with; what cannot be shown is left out. */
export const SlidesBody = Type.Object({
  calmS: Type.Integer(),
  items: Type.Array(
    Type.Object({
      ...Slide.properties,
      kind: Type.Union([SlideKind, Type.Null()], { description: 'null: a text alone' })
    })
  ),
  ticker: Type.Array(TickerLine)
})
export type SlidesBody = Type.Static<typeof SlidesBody>

/** One file of the folder. */
export const SlideFile = Type.Object({
  file: Type.String(),
  kind: Type.Union([SlideKind, Type.Null()], { description: 'null: it cannot be shown' }),
  bytes: Count,
  changedAt: At,
  problem: Type.Union([Type.Literal('name'), Type.Literal('type'), Type.Literal('size'), Type.Null()], {
    description:
      'Its name is not a plain one; it is not what its ending says, or nothing that is shown; it is too large'
  })
})
export type SlideFile = Type.Static<typeof SlideFile>

/** `GET /api/notices/files` */
export const SlideFilesBody = Type.Object({
  folder: Type.String({ description: 'Where files can be put by hand too' }),
  files: Type.Array(SlideFile),
  mostBytes: Type.Object({ picture: Count, video: Count })
})
export type SlideFilesBody = Type.Static<typeof SlideFilesBody>
