import type { Db } from '../../db/open.ts'
import { daysRecorded } from '../../db/recorded-days.ts'
import { differenceSentence, replayRecorded } from '../replay/replay.ts'
import { compareAll, firstOtherCall, otherCallSentence } from './answer.ts'
import { AskRefused, type Asked, pairsFor } from './ask.ts'
import { tableOf } from './table.ts'

/** What `npm run replay` says, for people and as JSON; without a body there is only what is wrong. */
export interface Told {
  isWell: boolean
  lines: string[]
  body: object | null
}

/** A day played as it was. @throws an Error when the log has none of this date */
export function asItWas(db: Db, day: string): Told {
  const replayed = replayRecorded(db, day)
  if (replayed === null) {
    const days = daysRecorded(db)
    throw new Error(
      `The log of ${db.$client.name} has no day ${day}${days.length > 0 ? `: its days go from ${days[0]} to ${days.at(-1)}` : ': it has no days yet'}.`
    )
  }
  const { isOver, events, commands, difference, otherCall } = replayed
  const identical = difference === null && otherCall === null
  const told = `${events} events, decided anew in ${commands} steps`
  return {
    isWell: identical,
    body: { day, identical, isOver, events, commands, difference, otherCall },
    lines: identical
      ? ['identical: true', `${day}: ${told}; each is as the log has it.${isOver ? '' : ' The day is not over yet.'}`]
      : ['identical: false', differenceSentence(replayed) as string, `${day}: ${told}, before it are equal.`]
  }
}

/** The day beside what it would have been. @param files how what was asked is called in what is wrong with it */
export function asItWouldHaveBeen(
  db: Db,
  asked: Asked & { day: string },
  runs: number,
  files: Record<AskRefused['of'], string>
): Told {
  const { day } = asked
  try {
    const [pair] = pairsFor(db, asked)
    if (!pair?.read) throw new Error(`There is no day ${day}.`)
    const otherCall = firstOtherCall(pair.read)
    const identical = otherCall === null
    const { isOver } = pair.was
    const comparison = compareAll([pair], runs)
    const names = new Map(pair.centre.services.map(({ serviceId, name }) => [serviceId, name.en]))
    const proof = `Under its own roster and settings the day calls whom it called, where and when.${isOver ? '' : ' It is not over yet: it is played up to the last event of the log.'}`
    return {
      isWell: identical,
      body: { day, identical, isOver, otherCall, ...comparison },
      lines: [
        `identical: ${identical}`,
        otherCall === null ? proof : otherCallSentence(otherCall),
        ...tableOf(comparison, (serviceId) => (names.get(serviceId) ?? serviceId).slice(0, 25))
      ]
    }
  } catch (error) {
    if (!(error instanceof AskRefused)) throw error
    const lines = error.faults.map(
      ({ line, sentence }) => `${files[error.of]}${line === undefined ? '' : `, line ${line}`}: ${sentence}`
    )
    return { isWell: false, lines, body: null }
  }
}
