import type { People } from '../db/people.ts'
import { RequestRefused } from '../http/errors.ts'

/**
 * A password, or a second factor, of somebody of the house would be a door that the house's directory does not close.
 * @throws RequestRefused 409
 */
export function needOwnPassword(people: Pick<People, 'isOfHouse'>, userId: string): void {
  if (people.isOfHouse(userId))
    throw new RequestRefused(
      409,
      'of-house',
      "The house's own sign-in says name, role, skills and password of this person"
    )
}
