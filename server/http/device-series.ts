import { randomInt, randomUUID } from 'node:crypto'
import { foldTyped } from '../protocol/conventions/look-alikes.ts'
import { hashToken } from '../db/tokens.ts'

/** How long one code lets screens in: a walk through a large hall. */
export const SERIES_MS = 30 * 60_000
/** Letters and digits that look like no other; eight of them are 200,000,000,000 codes. */
const ALPHABET = 'ACDEFGHJKLMNPQRTUVWXY34679'
const SIGNS = 8

export interface SeriesAsked {
  /** How many signs and how many displays may come in. */
  signs: number
  displays: number
  /** What they are called in lists, with `{n}` where the number stands. */
  signName: string
  displayName: string
}

export interface Joined {
  deviceId: string
  name: string
  /** Of a sign: the desk it hangs over. */
  deskId: string | null
}

/** One code for many screens. */
export interface Series extends SeriesAsked {
  seriesId: string
  /** Whoever let it begin: once they may not, nobody comes in by it. */
  userId: string
  endsAt: number
  /** Those that came in, or are just coming in. */
  joined: Joined[]
}

/**
 * The one code by which many displays and signs become the hall's, while somebody walks through it. At most one at a time, in
 * memory only: a restart ends it. It lets in so many screens of each kind, and no kiosk, which could take tickets.
 */
export class DeviceSeries {
  #series: (Series & { codeHash: string }) | null = null

  /** The one that goes on; null: none does. */
  at(now: number): Series | null {
    if (this.#series && this.#series.endsAt <= now) this.#series = null
    return this.#series
  }

  /** Begins one, in the place of an earlier one. The code is told here alone. */
  begin(asked: SeriesAsked, userId: string, now: number): { series: Series; code: string } {
    const code = Array.from({ length: SIGNS }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
    const series = { ...asked, seriesId: randomUUID(), userId, endsAt: now + SERIES_MS, joined: [] }
    this.#series = { ...series, codeHash: hashToken(code) }
    return { series: this.#series, code: `${code.slice(0, 4)}-${code.slice(4)}` }
  }

  end(): void {
    this.#series = null
  }

  /** How many more of a kind may come in. */
  left({ signs, displays, joined }: Series, kind: 'sign' | 'display'): number {
    const most = kind === 'sign' ? signs : displays
    return most - joined.filter(({ deskId }) => (deskId !== null) === (kind === 'sign')).length
  }

  /** The series of this code, however it was typed; null: there is none, or it is over. */
  byCode(typed: string, now: number): Series | null {
    const series = this.at(now)
    return series && this.#series?.codeHash === hashToken(foldTyped(typed)) ? series : null
  }
}
