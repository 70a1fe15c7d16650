import type { Text } from '../../protocol/basics.ts'
import { dateTimeText } from '../../protocol/conventions/dates.ts'
import { tell } from '../../protocol/conventions/message-format.ts'
import { ChainBroken, lastSeqOf, rowAt } from '../../db/chain.ts'
import { readEpoch } from '../../db/epochs.ts'
import type { Db } from '../../db/open.ts'
import { readingFile } from '../../db/read-only.ts'
import { type Restore, restoresOf } from '../../db/restores.ts'

/** A comparison that cannot be made proves nothing, and so counts as a failure. Its sentence says what to do. */
export class NotComparable extends Error {}

/** A place of a log and the hash that stands there, as it was written down somewhere else. */
export interface Head {
  seq: number
  /** In hexadecimal; at least its first 32 digits. */
  hash: string
}

/** So much of a hash is written where it is read by people: 128 bits. */
export const HASH_DIGITS = 32
const HEAD = /^(\d{1,15}):([0-9a-f]{32,64})$/

/** Reads `<seq>:<hash>`. @returns null when it is no such thing */
export function headOf(written: string): Head | null {
  const [, seq, hash] = HEAD.exec(written.replaceAll(/\s/g, '').toLowerCase()) ?? []
  return seq === undefined || hash === undefined ? null : { seq: Number(seq), hash }
}

/** The last place up to which two logs are the same; 0: not even the first. By halves: the same hash is the same past. */
export function sharedEnd(a: Db, b: Db): number {
  const isSame = (seq: number) => rowAt(a, seq)?.hash === rowAt(b, seq)?.hash
  let low = 0
  let high = Math.min(lastSeqOf(a), lastSeqOf(b))
  if (high > 0 && isSame(high)) return high
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (isSame(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * Whether a log continues the one of an older copy. Who has the file could write the whole log anew, with hashes that fit:
 * the copy remembers how it was. Only a restore that the log tells of explains another epoch, or another way on.
 * @param name of the older copy, for the sentences
 * @returns the restores since
 * @throws ChainBroken when it does not, NotComparable when that cannot be told
 */
export function checkContinues(db: Db, older: string, name = older): Restore[] {
  return comparing(older, name, (old) => {
    const end = lastSeqOf(old)
    if (end === 0) throw new NotComparable(`${name} has no events, so nothing can be compared with it.`)
    const shared = sharedEnd(db, old)
    if (shared === 0)
      throw new ChainBroken(
        1,
        `The log has nothing in common with ${name}: that is of another hall, or this log was written anew from its first event on. Compare with a backup of this hall.`
      )
    const restores = restoresOf(db).filter(({ seq }) => seq > shared)
    const isSameEpoch = readEpoch(old) === readEpoch(db)
    if (shared < end && (isSameEpoch || restores[0]?.seq !== shared + 1))
      throw new ChainBroken(
        shared + 1,
        lastSeqOf(db) === shared
          ? `The log ends with event ${shared}, but ${name} has events up to ${end}: the end was cut off, or this copy is the older one.`
          : `Event ${shared + 1} is not what ${name} has there: the log was written anew. Keep that copy.`
      )
    if (!isSameEpoch && restores.length === 0)
      throw new ChainBroken(
        shared + 1,
        `The log goes on under another epoch than ${name}, and no restore in it says why: the epoch was altered.`
      )
    return restores
  })
}

/** @throws ChainBroken when something else stands at the place that a head names */
export function checkHead(db: Db, { seq, hash }: Head): void {
  const row = rowAt(db, seq)
  if (!row) {
    const restores = restoresOf(db)
    throw new ChainBroken(
      lastSeqOf(db) + 1,
      `The log has no event ${seq}: it ends with event ${lastSeqOf(db)}, so its end was cut off${restores.length > 0 ? ', or was lost with a restore' : ''}.`
    )
  }
  if (!row.hash.startsWith(hash))
    throw new ChainBroken(
      seq,
      `Event ${seq} has the hash ${row.hash}, not the one that was written down (${hash}): the log was written anew, or a restore gave its place to another event.`
    )
}

/** A restore in words, for what is compared between machines: in UTC. */
export const restoreSentence = (restore: Restore): string => restoreText(restore, 'UTC').en

/** The same in each language. */
export function restoreText({ seq, at, fromEpoch, lost }: Restore, timeZone: string): Text {
  const said = (when: number) => dateTimeText(when, timeZone)
  const unknown =
    lost === null
      ? RESTORES.older
      : lost.unknownFrom === null
        ? RESTORES.none
        : tell(RESTORES.unknown, { from: said(lost.unknownFrom), timeZone })
  return tell(RESTORES.done, { when: said(at), timeZone, seq: String(seq), epoch: fromEpoch, unknown })
}

/** The Kyrgyz is composed. */
const RESTORES = {
  done: {
    ky: '{when} ({timeZone}) көчүрмө калыбына келтирилди: {seq}-окуядан журнал {epoch} доорунан кийин жаңы доор менен уланат. {unknown}',
    ru: '{when} ({timeZone}) восстановили копию: с события {seq} журнал идёт в новой эпохе, после {epoch}. {unknown}',
    en: 'A backup was restored on {when} ({timeZone}): from event {seq} on the log goes on under a new epoch, after {epoch}. {unknown}'
  },
  older: {
    ky: 'Аны эски программа кылган, эмне жоголгону белгисиз.',
    ru: 'Это сделала старая программа, и что потеряно, неизвестно.',
    en: 'An older program did it, so what was lost is not known.'
  },
  none: { ky: 'Бир да талон жоголгон жок.', ru: 'Ни один талон не потерян.', en: 'No ticket was lost by it.' },
  unknown: {
    ky: '{from} ({timeZone}) баштап ага чейин берилген талондор белгисиз.',
    ru: 'Талоны, выданные с {from} ({timeZone}) до этого, неизвестны.',
    en: 'Tickets given out from {from} ({timeZone}) until then are unknown.'
  }
}

function comparing<T>(older: string, name: string, compare: (old: Db) => T): T {
  try {
    return readingFile(older, compare)
  } catch (error) {
    if (error instanceof ChainBroken || error instanceof NotComparable) throw error
    throw new NotComparable(
      `${name} cannot be read (${(error as Error).message}), so nothing was compared with it. If it is a backup, keep it elsewhere, and compare with another.`
    )
  }
}
