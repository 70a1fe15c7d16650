import type { CentreBody } from '../../../server/protocol/centre.ts'
import { atKyrgyz, untilKyrgyz } from '../../../server/protocol/conventions/kyrgyz-time.ts'
import { clockText } from '../../../server/client/dates.ts'

/** A time on the centre's clock; a phone may be set to any other zone. */
export const timeIn = (centre: CentreBody | null, at: number | null): string =>
  at === null ? '' : clockText(at, centre?.timeZone ?? 'Asia/Bishkek')

/** The same for a sentence, also with the endings that Kyrgyz asks for: until then, at that time. */
export function timeWords(centre: CentreBody | null, at: number | null) {
  const time = timeIn(centre, at)
  return { time, timeTo: untilKyrgyz(time), timeAt: atKyrgyz(time) }
}
