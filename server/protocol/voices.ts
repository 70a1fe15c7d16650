import Type from 'typebox'
import { At, Id, Lang, Moment, TicketNumber } from './basics.ts'

/** How calls are spoken: what is set, which clips there are, and what the displays tell of it afterwards. */

const LocalHour = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', examples: ['08:30'] })

/** Clips that the centre recorded; clips made by espeak-ng; the browser's own reading voice. */
export const VoiceSource = Type.Union([Type.Literal('recorded'), Type.Literal('espeak'), Type.Literal('speech')])
export type VoiceSource = Type.Static<typeof VoiceSource>

/** A hall that speaks as it is installed. */
export const firstVoice = {
  speaks: true,
  chime: true,
  languages: [],
  sources: ['recorded' as const, 'espeak' as const, 'speech' as const],
  volumes: [{ from: '00:00', percent: 80 }],
  timesSaid: 1,
  timesSaidAgain: 2,
  shortenAbove: 1,
  skipAbove: 5,
  guidancePercent: 80
}

export const VoiceSettings = Type.Object(
  {
    speaks: Type.Boolean({ description: 'Calls are spoken; else they are only sounded' }),
    chime: Type.Boolean({ description: 'Two tones before each call' }),
    languages: Type.Array(Lang, { maxItems: 3, description: "In this order; none: the centre's, in theirs" }),
    sources: Type.Array(VoiceSource, {
      maxItems: 3,
      description: 'The first that has every word of a sentence says it'
    }),
    volumes: Type.Array(
      Type.Object(
        { from: LocalHour, percent: Type.Integer({ minimum: 0, maximum: 100 }) },
        { additionalProperties: false }
      ),
      {
        minItems: 1,
        maxItems: 24,
        description: "How loud from which time of the centre's day on; the last one holds over midnight"
      }
    ),
    timesSaid: Type.Integer({ minimum: 1, maximum: 3, description: 'How often a call is said' }),
    timesSaidAgain: Type.Integer({ minimum: 1, maximum: 3, description: 'How often a repeated call is said' }),
    shortenAbove: Type.Integer({
      minimum: 0,
      maximum: 20,
      description: 'While more calls than this wait to be spoken, each is said once, in the first language'
    }),
    skipAbove: Type.Integer({
      minimum: 1,
      maximum: 50,
      description: 'While more than this wait, the oldest of them are only shown: the newest are still on their way'
    }),
    guidancePercent: Type.Integer({
      minimum: 10,
      maximum: 100,
      default: firstVoice.guidancePercent,
      description: 'How loud kiosks speak to whoever listens there'
    })
  },
  {
    additionalProperties: false,
    default: firstVoice
  }
)
export type VoiceSettings = Type.Static<typeof VoiceSettings>

export const ClipSource = Type.Union([Type.Literal('recorded'), Type.Literal('espeak')])
export type ClipSource = Type.Static<typeof ClipSource>

export const ClipId = Type.String({
  pattern: '^[A-Za-z0-9_-]{1,80}$',
  description: 'What it says, by the name of its recording'
})
export const VoiceClip = Type.Object({
  clip: ClipId,
  text: Type.Union([Type.String(), Type.Null()], {
    description: 'The words it was made from; null: nobody wrote them down'
  }),
  durationMs: Type.Integer(),
  version: Type.String({ description: 'Another one when the sound is another' })
})
export type VoiceClip = Type.Static<typeof VoiceClip>

export const VoicePack = Type.Object({ source: ClipSource, lang: Lang, clips: Type.Array(VoiceClip) })
export type VoicePack = Type.Static<typeof VoicePack>

/** `GET /api/voices` */
export const VoicesBody = Type.Object({ packs: Type.Array(VoicePack) })
export type VoicesBody = Type.Static<typeof VoicesBody>

/** What became of the sound of one call at one display. */
export const SoundOutcome = Type.Union(
  [
    Type.Literal('spoken'),
    Type.Literal('chimed'),
    Type.Literal('skipped'),
    Type.Literal('muted'),
    Type.Literal('held-back'),
    Type.Literal('failed')
  ],
  {
    description:
      'held-back: the browser lets no sound out; skipped: too many waited; failed: no sound came, or no voice had the words'
  }
)
export type SoundOutcome = Type.Static<typeof SoundOutcome>

export const AnnouncementReport = Type.Object(
  {
    seq: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, description: 'Of the call in the log' }),
    shownAt: Moment,
    outcome: SoundOutcome,
    spoken: Type.Array(Type.Object({ lang: Lang, source: VoiceSource }, { additionalProperties: false }), {
      maxItems: 9,
      description: 'Each sentence that was said to its end'
    })
  },
  { additionalProperties: false }
)
export type AnnouncementReport = Type.Static<typeof AnnouncementReport>

/** `POST /api/announcements` */
export const AnnouncementsReported = Type.Object(
  { reports: Type.Array(AnnouncementReport, { minItems: 1, maxItems: 50 }) },
  { additionalProperties: false }
)

/** `POST /api/announcements/shown` */
export const AnnouncementsShown = Type.Object(
  {
    seqs: Type.Array(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }), {
      minItems: 1,
      maxItems: 100,
      description: 'Places of the calls in the log'
    })
  },
  { additionalProperties: false }
)

/** `GET /api/reports/announcements` */
export const AnnouncementsBody = Type.Object({
  calls: Type.Array(
    Type.Object({
      seq: Type.Integer(),
      ticketNumber: TicketNumber,
      serviceDay: Type.String(),
      deskId: Id,
      at: At,
      recall: Type.Integer(),
      displays: Type.Array(
        Type.Object({
          deviceId: Id,
          name: Type.String(),
          shownAt: At,
          outcome: SoundOutcome,
          spoken: AnnouncementReport.properties.spoken
        })
      )
    })
  )
})
export type AnnouncementsBody = Type.Static<typeof AnnouncementsBody>

/** How many words and names that screens say have no clip, and whether they are being made; since when. */
export interface VoiceStatus {
  state: 'making' | 'not-made'
  missing: number
  since: number
}
