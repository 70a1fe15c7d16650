import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Claim, Enrolment as Opened } from '../protocol/devices.ts'
import { mayPass, request } from './api.ts'
import type { Live } from './live.ts'

const ASK_EVERY_MS = 3_000
/** A server that asks for patience gets it. */
const REFUSED_MS = 15_000

/** How a screen that the hall does not know becomes one of its devices: by a code that an administrator confirms. */
export interface Enrolment {
  /** This device may not subscribe to what its page shows. */
  isNeeded: ReadonlySignal<boolean>
  /** The code to be confirmed by an administrator; null while there is none. */
  code: Signal<string | null>
  /** The server is away: the code cannot be confirmed now. */
  isLost: ReadonlySignal<boolean>
}

/**
 * Watches whether `topic` is refused; while it is, has a code and asks whether it has been confirmed.
 * @param topic a signal where it is known later, or may become another
 */
export function createEnrolment(
  live: Live,
  kind: 'kiosk' | 'display',
  topic: string | ReadonlySignal<string | null>
): Enrolment {
  const watched = () => (typeof topic === 'string' ? topic : topic.value)
  const code = signal<string | null>(null)
  const isNeeded = computed(() => {
    const name = watched()
    return name !== null && live.refused(name).value === 'forbidden'
  })

  /** The enrolment after one more question to the server, and how long to wait before the next. */
  async function ask(opened: Opened | null): Promise<{ opened: Opened | null; waitMs: number }> {
    if (opened === null) {
      const answer = await request<Opened>('POST', '/devices/enrolments', { kind })
      return answer.ok
        ? { opened: answer.body, waitMs: ASK_EVERY_MS }
        : { opened: null, waitMs: answer.problem.status === 0 ? ASK_EVERY_MS : REFUSED_MS }
    }
    const answer = await request<Claim>('POST', '/devices/enrolments/claim', { secret: opened.secret })
    if (!answer.ok) {
      // Without an answer, or told to be patient, nothing is known of the code; any other refusal ends it.
      return { opened: mayPass(answer.problem) ? opened : null, waitMs: ASK_EVERY_MS }
    }
    if (answer.body.status === 'waiting') return { opened, waitMs: ASK_EVERY_MS }
    // The socket was opened by nobody; opened again, it carries the device's cookie.
    if (answer.body.status === 'confirmed') live.reconnect()
    return { opened: null, waitMs: answer.body.status === 'confirmed' ? ASK_EVERY_MS : 0 }
  }

  effect(() => {
    if (!isNeeded.value) return
    let isOver = false
    const go = async () => {
      let opened = kept(kind)
      while (!isOver) {
        code.value = opened?.code ?? null
        const asked = await ask(opened)
        if (isOver) break
        opened = asked.opened
        keep(kind, opened)
        code.value = opened?.code ?? null
        await new Promise((resolve) => setTimeout(resolve, asked.waitMs))
      }
    }
    void go()
    return () => {
      isOver = true
      keep(kind, null)
      code.value = null
    }
  })

  return { isNeeded, code, isLost: computed(() => live.connection.value === 'lost') }
}

// A reloaded page keeps its code: an administrator may be typing it.
const keyOf = (kind: string) => `kezek.enrolment.${kind}`

function kept(kind: string): Opened | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(kind)) ?? 'null') as Opened | null
  } catch {
    return null // a browser that keeps nothing asks for another code
  }
}

function keep(kind: string, opened: Opened | null): void {
  try {
    if (opened) sessionStorage.setItem(keyOf(kind), JSON.stringify(opened))
    else sessionStorage.removeItem(keyOf(kind))
  } catch {
    // As above.
  }
}
