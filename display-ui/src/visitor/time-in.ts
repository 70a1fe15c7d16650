import type { CentreBody } from '../../../server/protocol/centre.ts'
import { clockText } from '../../../server/client/dates.ts'

/** A time on the centre's clock; a phone may be set to any other zone. */
export const timeIn = (centre: CentreBody | null, at: number | null): string =>
  at === null ? '' : clockText(at, centre?.timeZone ?? 'Asia/Bishkek')
