import Type from 'typebox'
import { At, Count } from './basics.ts'
import { ReportRhythm, RHYTHMS } from './mail.ts'

/** A bucket of an S3-compatible store that reports are put into. */

const PEM = '^-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\s-]+-----END CERTIFICATE-----\\s*$'

const bucket = {
  endpoint: Type.String({
    minLength: 8,
    maxLength: 300,
    pattern: '^https?://([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}\\])(:[0-9]{1,5})?$',
    examples: ['https://s3.tson.example:9000'],
    description: 'Scheme, host and port of the store, in a network that the list of networks of hooks has'
  }),
  region: Type.String({
    minLength: 1,
    maxLength: 60,
    pattern: '^[a-z0-9-]+$',
    examples: ['us-east-1'],
    description: 'What the store calls its region; many take us-east-1'
  }),
  bucket: Type.String({ minLength: 3, maxLength: 63, pattern: '^[a-z0-9][a-z0-9.-]+[a-z0-9]$' }),
  folder: Type.String({
    maxLength: 200,
    pattern: '^([A-Za-z0-9._-]+/)*$',
    examples: ['kezek/bishkek-1/'],
    description: 'What the names of the files begin with; empty, or ending in /'
  }),
  accessKey: Type.String({ minLength: 1, maxLength: 128, pattern: '^[!-~]+$' }),
  reports: Type.Array(ReportRhythm, {
    maxItems: RHYTHMS.length,
    uniqueItems: true,
    description: 'Never figures of single people or desks'
  }),
  certificate: Type.Union([Type.String({ maxLength: 20_000, pattern: PEM }), Type.Null()], {
    examples: [null],
    description: "In PEM, of the house's own authority; null: those that every machine trusts"
  })
}

export const BucketBody = Type.Object(bucket)
export type BucketBody = Type.Static<typeof BucketBody>

export const NewBucket = Type.Object(
  {
    ...bucket,
    secretKey: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 500,
        pattern: '^[!-~]+$',
        description: 'Left out: as it was, while endpoint, bucket and access key are. It is never told.'
      })
    )
  },
  { additionalProperties: false }
)
export type NewBucket = Type.Static<typeof NewBucket>

/** `GET /api/bucket` */
export const BucketState = Type.Object({
  bucket: Type.Union([BucketBody, Type.Null()]),
  queue: Type.Object({
    waiting: Count,
    failingSince: Type.Union([At, Type.Null()], { description: 'Since when the store takes nothing' }),
    trouble: Type.Union([Type.String(), Type.Null()], { description: 'What went wrong last, as a code' })
  })
})
export type BucketState = Type.Static<typeof BucketState>
