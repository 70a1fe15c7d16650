import Type from 'typebox'

/** How a centre shows itself: its sign, and the colour of the next step. */

const Colour = Type.String({ pattern: '^#[0-9a-f]{6}$', examples: ['#0b6b66'] })

export const Look = Type.Object(
  {
    logo: Type.Union(
      [
        Type.String({ maxLength: 160_000, pattern: '^data:image/(png|jpeg|webp|svg\\+xml);base64,[A-Za-z0-9+/]+=*$' }),
        Type.Null()
      ],
      { examples: [null], description: 'A picture in the settings themselves, so that an export is whole' }
    ),
    accent: Type.Union([Colour, Type.Null()], {
      description: 'Instead of the green of the next step; white text stands on it'
    })
  },
  { additionalProperties: false, default: { logo: null, accent: null } }
)
export type Look = Type.Static<typeof Look>

/** What screens know of it; the picture is fetched, and kept, by its path. */
export const LookView = Type.Object({
  logoPath: Type.Union([Type.String(), Type.Null()]),
  accent: Type.Union([Type.String(), Type.Null()])
})
