import type { Command as EngineCommand, HallEvent } from '../engine/index.ts'
import type { Centre } from '../protocol/centre.ts'
import type { Logged } from '../db/event-log.ts'
import type { RequestKey } from './idempotency.ts'

/** A command of the engine, with the whole settings of the centre where it changes the rules. */
export type Command = EngineCommand<Centre>

/**
 * What a caller hands in: the command, who gives it, and how the answer is made from the hall right after. An error thrown
 * by its own code is the caller's answer; nothing of the command is kept then, and the others of its batch are.
 */
export interface Submission<T> {
  /** Or what makes it right before it is decided, from the hall as it is then: it only reads, and may be run again. */
  command: Command | (() => Command)
  actor: string
  /** Only reads the hall: it may be run again when another command of the transaction fails. */
  toResult: (events: HallEvent<Centre>[]) => T
  request?: RequestKey
  /** Run right before the command is decided; what it throws is the caller's answer, and nothing is done. */
  precondition?: () => void
  /**
   * Writes rows that stand or fall with the command, and touches nothing but the file: it may be run again when another
   * command of the transaction fails.
   */
  withinTransaction?: (events: HallEvent<Centre>[]) => void
  /**
   * Finishes outside the database what the commit has decided, before the caller and the screens are told. What it throws
   * is the caller's answer, although the command is kept.
   */
  afterCommit?: () => void
}
/** One that waits for the next commit, and how its caller is told. */
export interface Pending extends Submission<unknown> {
  resolve: (answer: unknown) => void
  reject: (error: unknown) => void
}

/** What a batch has added to the log, and how its callers are answered. */
export interface Committed {
  logged: Logged[]
  answers: Array<() => void>
}

/** The command, made from the hall as it is now where that is wanted. */
export const commandOf = ({ command }: Pending): Command => (typeof command === 'function' ? command() : command)

/** What the precondition throws; undefined: it holds. */
export function refusalOf({ precondition }: Pending): unknown {
  try {
    precondition?.()
    return undefined
  } catch (error) {
    return error ?? new Error('refused')
  }
}

/** Finishes a command that was committed, and tells its caller. */
export function answerTo({ afterCommit, resolve, reject }: Pending, answer: unknown): void {
  try {
    afterCommit?.()
    resolve(answer)
  } catch (error) {
    reject(error)
  }
}
