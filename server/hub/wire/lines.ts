import { gunzipSync } from 'node:zlib'
import type { HallEvent } from '../../engine/index.ts'
import { MOST_UNPACKED_BYTES } from '../../protocol/network/wire.ts'

/** An event as it came by the wire. */
export interface WireEvent {
  seq: number
  actor: string
  /** What left the hall of it: its type and time, and the fields of its type that may. */
  event: { type: string; at: number } & Record<string, unknown>
}

const FIRST_SEQ = /^\[([1-9]\d{0,15}),/

/** A batch that the hub keeps, unpacked. @throws an Error when it is no gzip, or more than a batch may be */
export const unpackedLines = (packed: Uint8Array): Buffer =>
  gunzipSync(packed, { maxOutputLength: MOST_UNPACKED_BYTES })

export const linesIn = (plain: Buffer): string[] => plain.toString('utf8').trimEnd().split('\n')

/** How the lines of a batch are wrong; null: each is an array that begins with the next place. */
export function faultOfLines(plain: Buffer, from: number, to: number): string | null {
  const lines = linesIn(plain)
  if (lines.length !== to - from + 1) return `${lines.length} lines are not ${to - from + 1} events`
  for (const [i, line] of lines.entries())
    if (Number(FIRST_SEQ.exec(line)?.[1]) !== from + i) return `line ${i + 1} is not event ${from + i}`
  return null
}

/** Reads the lines of a batch of a wire that is known. @throws an Error that says which is none */
export function readLines(plain: Buffer): WireEvent[] {
  return linesIn(plain).map((line, i) => {
    const parsed = parse(line)
    if (!isEvent(parsed)) throw new Error(`line ${i + 1} is no event`)
    const [seq, at, type, actor, body] = parsed
    return { seq, actor, event: { ...body, type, at } }
  })
}

type Line = [seq: number, at: number, type: string, actor: string, body: Record<string, unknown>]

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

const isEvent = (value: unknown): value is Line =>
  Array.isArray(value) &&
  value.length === 5 &&
  Number.isSafeInteger(value[0]) &&
  Number.isSafeInteger(value[1]) &&
  typeof value[2] === 'string' &&
  typeof value[3] === 'string' &&
  typeof value[4] === 'object' &&
  value[4] !== null &&
  !Array.isArray(value[4])

/** What the fold of a day counts; a field that did not leave the hall is one that no figure needs. */
export const countable = ({ event }: WireEvent): HallEvent => event as unknown as HallEvent
