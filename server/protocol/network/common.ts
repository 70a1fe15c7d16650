import Type from 'typebox'
import { At, Count, Id, LocalDate } from '../basics.ts'
import { Choices, PriorityClass } from '../centre.ts'
import { Line } from '../free-text.ts'
import { ScreenTexts } from '../screen-texts.ts'
import { CommonService } from './catalogue.ts'
import { Names } from './places.ts'

/** Settings that head office keeps once and hands down to the halls. */

/** The form of a bundle's text; a hall refuses a newer one whole, and says so. */
export const BUNDLE_FORMAT = 1
/** Bytes of the text of a bundle. */
export const MOST_BUNDLE_BYTES = 1_000_000

/** What is fixed, or else a default that a hall may have otherwise: field by field, for all items of a list. */
export const CommonField = Type.Union([
  Type.Literal('services.name'),
  Type.Literal('services.documents'),
  Type.Literal('services.targetMs'),
  Type.Literal('services.look'),
  Type.Literal('priorityClasses.words'),
  Type.Literal('priorityClasses.rules'),
  Type.Literal('outcomes'),
  Type.Literal('pauseReasons'),
  Type.Literal('parkReasons'),
  Type.Literal('callReasons'),
  Type.Literal('transferReasons'),
  Type.Literal('screenTexts')
])
export type CommonField = Type.Static<typeof CommonField>
export const COMMON_FIELDS: readonly CommonField[] = CommonField.anyOf.map(({ const: field }) => field)

const settings = {
  services: Type.Array(CommonService, { maxItems: 500 }),
  priorityClasses: Type.Array(PriorityClass, { maxItems: 200 }),
  outcomes: Choices,
  pauseReasons: Choices,
  parkReasons: Choices,
  callReasons: Choices,
  transferReasons: Choices,
  screenTexts: ScreenTexts,
  fixed: Type.Array(CommonField, { maxItems: 50, description: 'The others are defaults' })
}

/** What one hall is handed down. */
export const CommonSettings = Type.Object(settings, { additionalProperties: false })
export type CommonSettings = Type.Static<typeof CommonSettings>

/** What is otherwise in a region, for a kind of centre or in one centre. The narrower goes before the wider. */
export const Variant = Type.Object(
  {
    scope: Type.Union([Type.Literal('kind'), Type.Literal('region'), Type.Literal('centre')]),
    scopeId: Id,
    commonId: Id,
    name: Type.Optional(Names),
    papers: Type.Optional(CommonService.properties.papers),
    targetMs: Type.Optional(CommonService.properties.targetMs)
  },
  { additionalProperties: false }
)
export type Variant = Type.Static<typeof Variant>

/** Everything that head office keeps for all halls. */
export const Catalogue = Type.Object(
  { ...settings, variants: Type.Array(Variant, { maxItems: 2_000 }) },
  { additionalProperties: false }
)
export type Catalogue = Type.Static<typeof Catalogue>

const Version = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })

export const CatalogueBody = Type.Object({
  revision: Type.Integer({ minimum: 0, description: 'Which change of the draft it is; also its ETag' }),
  changedAt: Type.Union([At, Type.Null()]),
  changedBy: Type.Union([Type.String(), Type.Null()]),
  version: Type.Union([Version, Type.Null()], { description: 'What was published last' }),
  isPublished: Type.Boolean({ description: 'Whether that is what the draft says' }),
  catalogue: Catalogue
})
export type CatalogueBody = Type.Static<typeof CatalogueBody>

/** Common settings as a hall fetches them: a text, and who has signed it. */
export const Bundle = Type.Object({
  format: Type.Integer(),
  centreId: Id,
  version: Version,
  publishedAt: At,
  hubKey: Type.String({ maxLength: 400 }),
  text: Type.String({ description: 'CommonSettings in JSON, as it was signed' }),
  signature: Type.String({ maxLength: 200, description: 'Ed25519 in base64 (signed.ts)' })
})
export type Bundle = Type.Static<typeof Bundle>

/** Why a bundle was refused, or could not begin. Codes of settings' faults, or of the bundle itself. */
export const BundleFault = Type.Object(
  { at: Type.String({ maxLength: 300 }), code: Id, sentence: Type.String({ maxLength: 500 }) },
  { additionalProperties: false }
)
export type BundleFault = Type.Static<typeof BundleFault>
export const BundleFaults = Type.Array(BundleFault, { maxItems: 50 })

/** A field of a hall that is otherwise than the default. */
export const Overridden = Type.Object(
  {
    field: CommonField,
    id: { ...Id, description: 'Which one of the list; for texts of screens, which' }
  },
  { additionalProperties: false }
)
export type Overridden = Type.Static<typeof Overridden>

export const OutcomeState = Type.Union(
  [Type.Literal('to-map'), Type.Literal('planned'), Type.Literal('in-force'), Type.Literal('refused')],
  { description: 'to-map: the hall has still to say which of its services is which common one' }
)
export type OutcomeState = Type.Static<typeof OutcomeState>

/** What came of a bundle in a hall. */
export const BundleOutcome = Type.Object(
  {
    state: OutcomeState,
    from: Type.Union([LocalDate, Type.Null()], { description: 'The service day with which it begins, or began' }),
    faults: BundleFaults,
    advice: Type.Array(Id, { maxItems: 50, description: 'Codes of what is probably not meant' }),
    overridden: Type.Array(Overridden, { maxItems: 2_000 }),
    services: Type.Array(Type.Object({ serviceId: Id, commonId: Id }, { additionalProperties: false }), {
      maxItems: 500,
      description: "Which common service each of the hall's own is"
    })
  },
  { additionalProperties: false }
)
export type BundleOutcome = Type.Static<typeof BundleOutcome>

const told = {
  version: Version,
  note: Type.String(),
  publishedAt: At,
  publishedBy: Type.String(),
  takesBack: Type.Union([Version, Type.Null()], { description: 'The earlier version that it is again' }),
  services: Count
}
/** How it stands in a centre: what its hall said, or that it has only been fetched, or not even that. */
const CentreState = Type.Union([OutcomeState, Type.Literal('sent'), Type.Literal('not-sent')])
export const BundleList = Type.Object({
  bundles: Type.Array(
    Type.Object({
      ...told,
      centres: Type.Record(Type.String(), Count, { description: 'How many centres, by how it stands there' })
    })
  )
})
export type BundleList = Type.Static<typeof BundleList>
export const BundleDetails = Type.Object({
  ...told,
  centres: Type.Array(
    Type.Object({
      centreId: Id,
      name: Names,
      regionId: Id,
      state: CentreState,
      at: Type.Union([At, Type.Null()]),
      inForce: Type.Union([Version, Type.Null()], { description: 'The version that the hall says it works by' }),
      program: Type.Union([Type.String(), Type.Null()]),
      from: BundleOutcome.properties.from,
      faults: BundleFaults,
      advice: BundleOutcome.properties.advice,
      overridden: Type.Array(
        Type.Object({
          ...Overridden.properties,
          commonId: Type.Union([Id, Type.Null()], { description: 'Of a service: which common one it is' }),
          name: Type.Union([Names, Type.Null()], { description: 'As this version calls it; null: it has no name' })
        })
      )
    })
  )
})
export type BundleDetails = Type.Static<typeof BundleDetails>

export const PublishBody = Type.Object({ note: Line(300) }, { additionalProperties: false })
export const Published = Type.Object({ version: Version })
