import type { NetworkCentre } from '../../protocol/network/places.ts'
import type { PublicPromise } from '../../protocol/public.ts'

/** Every centre that was promised, opened or not, by its first promised date, which nothing said later replaces. */
export const promisesOf = (centres: readonly NetworkCentre[]): PublicPromise[] =>
  centres
    .filter(({ promised }) => promised.length > 0)
    .map(({ centreId, name, address, regionId, districtId, kindId, status, openedOn, promised }) => ({
      centreId,
      name,
      address,
      regionId,
      districtId,
      kindId,
      status,
      openedOn,
      promised
    }))
    .sort((one, other) => ((one.promised[0]?.date ?? '') < (other.promised[0]?.date ?? '') ? -1 : 1))
