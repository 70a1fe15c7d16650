/** What a provider says of somebody. */
export type Claims = Readonly<Record<string, unknown>>

/** A claim by its name; where there is none of it, what lies inside of others, by dots. */
function claimIn(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name]
  return name
    .split('.')
    .reduce<unknown>(
      (inside, part) =>
        typeof inside === 'object' && inside !== null && Object.hasOwn(inside, part)
          ? (inside as Claims)[part]
          : undefined,
      claims
    )
}

/** The groups that a provider tells; null: it says nothing of them, which is no word that there are none. */
export function groupsIn(claims: Claims, name: string): string[] | null {
  const told = claimIn(claims, name)
  if (told === undefined || told === null) return null
  return [told].flat().filter((each): each is string => typeof each === 'string')
}
