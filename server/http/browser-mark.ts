import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Of one browser at once: a desk's PC, at which a whole shift takes turns. */
const MOST_PEOPLE = 12
const FORM = /^[\w-]{16}(\.[\w-]{22}){1,12}$/

/**
 * The mark of a browser with which somebody has signed in: its random id, and one seal for each of the people who have.
 * It opens nothing. Whoever brings it tries passwords by an allowance of their own, whatever others do from the same
 * address; and for another's login than those who have signed in there it is worth nothing.
 */
export class BrowserMarks {
  readonly #secret: string

  /** @param secret of this hall, told to nobody */
  constructor(secret: string) {
    this.#secret = secret
  }

  /** The browser's id, if this person has signed in with it before; else null. */
  browserOf(mark: string | undefined, userId: string): string | null {
    const [browserId, ...seals] = partsOf(mark)
    if (browserId === undefined) return null
    const its = Buffer.from(this.#seal(browserId, userId))
    return seals.some((seal) => timingSafeEqual(Buffer.from(seal), its)) ? browserId : null
  }

  /** The mark of a browser with which this person, too, has signed in. */
  withPerson(mark: string | undefined, userId: string): string {
    const [browserId = randomBytes(12).toString('base64url'), ...seals] = partsOf(mark)
    const its = this.#seal(browserId, userId)
    return [browserId, its, ...seals.filter((seal) => seal !== its)].slice(0, 1 + MOST_PEOPLE).join('.')
  }

  #seal(browserId: string, userId: string): string {
    return createHmac('sha256', this.#secret).update(`${browserId} ${userId}`).digest('base64url').slice(0, 22)
  }
}

const partsOf = (mark: string | undefined): string[] => (mark !== undefined && FORM.test(mark) ? mark.split('.') : [])
