import { setTimeout as pause } from 'node:timers/promises'
import type { LedLetters } from '../../protocol/conventions/led.ts'
import type { LedBody } from '../../protocol/signs.ts'

/** What a sign is sent to: a line that takes bytes. */
export interface LedLine {
  write: (bytes: Buffer) => Promise<void>
}

export interface BridgedSign {
  deskNumber: number
  width: number
  letters: LedLetters
  /** What is sent for each text: `{text}`, and `{blink}`, which is 1 or 0. */
  frame: string
  line: LedLine
}

interface Options {
  /** The hall's address. */
  hall: string
  /** Of a program with `live:read`, or of a display. */
  token: string
  signal: AbortSignal
  say: (sentence: string) => void
  /** How long the hall holds a request, seconds; for tests. */
  waitS?: number
}

const PATIENCE_MS = 35_000
const RETRY_MS = 2_000
/** A sign that lost its power shows nothing until it is told again. */
const AGAIN_MS = 10_000

/** Shows on one sign what its desk has, until the signal says that it is over; of a hall that is away nothing old stays. */
export async function bridgeSign(sign: BridgedSign, { hall, token, signal, say, waitS = 25 }: Options): Promise<void> {
  let after: string | undefined
  let shown: Pick<LedBody, 'text' | 'blink'> | null = null
  let isAway = false
  const show = async (next: Pick<LedBody, 'text' | 'blink'>) => {
    shown = next
    try {
      await sign.line.write(frameOf(sign.frame, next))
    } catch (error) {
      say(`Desk ${sign.deskNumber}: the sign takes nothing: ${(error as Error).message}`)
    }
  }
  const again = setInterval(() => shown && void show(shown), AGAIN_MS)
  const ask = async (): Promise<LedBody> => {
    const { deskNumber, width, letters } = sign
    const query = new URLSearchParams({ width: String(width), letters, waitS: String(waitS), ...(after && { after }) })
    const response = await fetch(new URL(`/api/signs/${deskNumber}/led?${query}`, hall), {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)])
    })
    if (!response.ok) throw new Error(`${response.status} ${((await response.json()) as { code?: string }).code ?? ''}`)
    return (await response.json()) as LedBody
  }

  while (!signal.aborted) {
    try {
      const { version, text, blink } = await ask()
      if (isAway) say(`Desk ${sign.deskNumber}: the hall is there again`)
      if (version !== after || isAway) await show({ text, blink })
      after = version
      isAway = false
    } catch (error) {
      if (signal.aborted) break
      if (!isAway) say(`Desk ${sign.deskNumber}: the hall does not answer: ${(error as Error).message}`)
      isAway = true
      // A number that may be over by now sends somebody to the wrong place.
      await show({ text: ' '.repeat(sign.width), blink: false })
      await pause(RETRY_MS, undefined, { signal }).catch(() => {})
    }
  }
  clearInterval(again)
}

const ESCAPES = /\\x([0-9a-f]{2})/gi

/** One text as the sign takes it: `\x02` and the like are single bytes; Cyrillic goes out as code page 1251. */
export function frameOf(frame: string, { text, blink }: Pick<LedBody, 'text' | 'blink'>): Buffer {
  const written = frame
    .replace(ESCAPES, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace('{text}', text)
    .replace('{blink}', blink ? '1' : '0')
  return Buffer.from(Array.from(written, byteOf))
}

const CAPITAL_A = 0x410
const byteOf = (letter: string): number => {
  const code = letter.charCodeAt(0)
  if (code < 0x80) return code
  if (letter === 'І') return 0xb2
  return code >= CAPITAL_A && code < CAPITAL_A + 64 ? 0xc0 + code - CAPITAL_A : 0x20
}
