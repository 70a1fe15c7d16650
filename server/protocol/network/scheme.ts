import Type from 'typebox'
import { Id } from '../basics.ts'

/** A scheme of the country: regions in outline, roughly. It says where to look, never where a border runs. */

const Length = Type.Number({ minimum: 1, maximum: 10_000 })
const Degrees = Type.Number({ minimum: -180, maximum: 180 })

export const SchemeRegion = Type.Object(
  {
    regionId: Id,
    path: Type.String({
      // Only what draws a line: it is put into pages as it is.
      pattern: '^[MmLlHhVvZz0-9 .,-]+$',
      examples: ['M10 10 L40 12 L38 30 Z'],
      maxLength: 20_000,
      description: 'The `d` of an SVG path, of straight lines'
    }),
    label: Type.Union(
      [Type.Object({ x: Type.Number(), y: Type.Number() }, { additionalProperties: false }), Type.Null()],
      {
        description: 'Where the middle of its name stands; null: nowhere, it is too small'
      }
    )
  },
  { additionalProperties: false }
)
export const Scheme = Type.Object(
  {
    width: Length,
    height: Length,
    west: Degrees,
    east: Degrees,
    south: Degrees,
    north: Degrees,
    regions: Type.Array(SchemeRegion, { maxItems: 50 })
  },
  {
    additionalProperties: false,
    description:
      'Regions in outline. Degrees grow evenly from west to east and from north to south, so that a place is drawn by its latitude and longitude. A region that is not in it is drawn as a dot at its seat'
  }
)
export type Scheme = Type.Static<typeof Scheme>
