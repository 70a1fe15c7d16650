import type { Direction } from '../../../server/protocol/floor-plan.ts'

/** Which way each zone lies as seen by whoever looks at this screen, by zone id. */
export type Ways = Readonly<Record<string, Direction>>

export const WAY_WORDS = {
  ahead: 'way.ahead',
  'ahead-right': 'way.ahead-right',
  right: 'way.right',
  'back-right': 'way.back-right',
  back: 'way.back',
  'back-left': 'way.back-left',
  left: 'way.left',
  'ahead-left': 'way.ahead-left',
  here: 'way.here'
} as const satisfies Record<Direction, string>

/** Ways as an address has them: `zone-a:left,zone-b:ahead`. What is no way is left out; null: none was given. */
export function readWays(text: string | null): Ways | null {
  if (text === null) return null
  const pairs = text.split(',').map((pair) => pair.split(':') as [string, Direction])
  return Object.fromEntries(pairs.filter(([, direction]) => direction in WAY_WORDS))
}
