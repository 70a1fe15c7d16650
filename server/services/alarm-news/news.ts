import type { AlarmPart } from '../../protocol/alarm-news.ts'
import type { Standing } from '../../views/alarm-causes.ts'
import { partOf } from './parts.ts'

/** An alarm that began, became worse, or is over. */
export interface AlarmNews {
  what: 'began' | 'worse' | 'ended'
  /** Names the alarm from its beginning to its end, whatever it is about meanwhile. */
  alarmId: string
  part: AlarmPart
  standing: Standing
  /** Since when it has been told, by the hall's time. */
  beganAt: number
}

interface Episode {
  alarmId: string
  standing: Standing
  /** All that it has been about. */
  services: Set<string>
  beganAt: number
  seenAt: number
  /** How bad it was told to be. */
  toldLevel: number
}

/** Queues are one cause however they are put together: another desk that would help is no other alarm. */
const OF_QUEUES: ReadonlySet<string> = new Set(['no-desks', 'unserved', 'over-target'])

/**
 * What is told of alarms to whoever does not look: each begins and ends once. One that goes and comes back within the quiet time
 * is the same one; it is told again only when it has become worse.
 */
export class AlarmJournal {
  readonly #open: Episode[] = []

  /** Goes on with what had been told to stand before a restart. */
  resume(standing: Standing, beganAt: number, seenAt: number): void {
    this.#begin(standing, beganAt).seenAt = seenAt
  }

  /**
   * @param isOpen whether the hall is: else what is wrong in it is not looked at, and what was ends
   * @returns the worst first, then what is over
   */
  take(
    standing: readonly Standing[],
    now: number,
    { isOpen, quietMs }: { isOpen: boolean; quietMs: number }
  ): AlarmNews[] {
    const news: AlarmNews[] = []
    const counted = standing.filter((each) => isOpen || partOf(each.kind) === 'system')
    const met = new Set<Episode>()
    for (const one of [...counted].sort((a, b) => b.level - a.level || a.since - b.since)) {
      const known = this.#episodesOf(one)
      if (known.length === 0) {
        const begun = this.#begin(one, now)
        met.add(begun)
        news.push(newsOf('began', begun))
      }
      for (const episode of known) {
        episode.seenAt = now
        for (const serviceId of servicesOf(one)) episode.services.add(serviceId)
      }
      const [first] = known
      // The worst of several that are one cause has come first.
      if (!first || met.has(first)) continue
      for (const each of known) met.add(each)
      first.standing = one
      if (one.level <= first.toldLevel) continue
      first.toldLevel = one.level
      news.push(newsOf('worse', first))
    }
    return [...news, ...this.#endOver(now, isOpen, quietMs)]
  }

  /** Whether an alarm that was told has not ended. */
  isOpen(alarmId: string): boolean {
    return this.#open.some((each) => each.alarmId === alarmId)
  }

  #begin(standing: Standing, now: number): Episode {
    const { alarmId, level } = standing
    const services = new Set(servicesOf(standing))
    const episode = { alarmId, standing, services, beganAt: now, seenAt: now, toldLevel: level }
    this.#open.push(episode)
    return episode
  }

  #endOver(now: number, isOpen: boolean, quietMs: number): AlarmNews[] {
    const over = this.#open.filter(
      ({ standing, seenAt }) => (!isOpen && partOf(standing.kind) === 'hall') || now - seenAt >= quietMs
    )
    for (const episode of over) this.#open.splice(this.#open.indexOf(episode), 1)
    return over.map((episode) => newsOf('ended', episode))
  }

  #episodesOf(one: Standing): Episode[] {
    const isSame = ({ standing, services }: Episode) =>
      standing.alarmId === one.alarmId ||
      (OF_QUEUES.has(one.kind) && OF_QUEUES.has(standing.kind) && servicesOf(one).some((each) => services.has(each)))
    return this.#open.filter(isSame)
  }
}

const servicesOf = ({ services = [] }: Standing): string[] => services.map(({ serviceId }) => serviceId)

const newsOf = (what: AlarmNews['what'], { alarmId, standing, beganAt }: Episode): AlarmNews => ({
  what,
  alarmId,
  part: partOf(standing.kind),
  standing,
  beganAt
})
