import { type Signal, signal } from '@preact/signals'
import { type Answer, type RequestOptions, request } from '../../../server/client/api.ts'
import type { Live } from '../../../server/client/live.ts'
import type { SessionBody } from '../../../server/protocol/session.ts'

export interface Session {
  /** null while nobody is signed in. */
  me: Signal<SessionBody | null>
  /** False until the server has said who is here. */
  known: Signal<boolean>
  /** The last session ended by itself: the sign-in page says so. */
  ended: Signal<boolean>
  /** A request in the name of who is signed in; 401 leads back to the sign-in page. */
  ask: <T>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    options?: RequestOptions
  ) => Promise<Answer<T>>
  /** Asks the server who is here. */
  look: () => Promise<void>
  /** The code of a refusal, else null. @param code of the second factor, when it was asked for */
  signIn: (login: string, password: string, code?: string) => Promise<string | null>
  /** A request waits until its sender has proved anew who they are: answered by the dialog that asks. */
  proofAsked: Signal<((isGiven: boolean) => void) | null>
  /** The code of a refusal, else null: the request that waits then goes out again. */
  prove: (password: string, code?: string) => Promise<string | null>
  /** Something that was due before anything else is done: asks who is here now, and opens the socket anew. */
  settled: () => Promise<void>
  signOut: () => Promise<boolean>
  atDesk: (deskId: string | null) => void
}

const RETRY_MS = 2_000

export function createSession(live: Pick<Live, 'reconnect'>): Session {
  const me = signal<SessionBody | null>(null)
  const known = signal(false)
  const ended = signal(false)

  const end = () => {
    ended.value = me.peek() !== null || ended.peek()
    me.value = null
    known.value = true
  }

  const proofAsked: Session['proofAsked'] = signal(null)
  let asking: Promise<boolean> | null = null
  // However many requests wait for it, it is asked once.
  const askProof = (): Promise<boolean> => {
    asking ??= new Promise<boolean>((resolve) => {
      proofAsked.value = resolve
    }).finally(() => {
      asking = null
      proofAsked.value = null
    })
    return asking
  }

  const ask: Session['ask'] = async (method, path, body, options) => {
    const answer = await request<never>(method, path, body, options)
    if (answer.ok) return answer
    if (answer.problem.status === 401) end()
    if (answer.problem.code === 'sign-in-unfinished') void look()
    return answer.problem.code === 'proof-needed' && (await askProof())
      ? request<never>(method, path, body, options)
      : answer
  }

  const look = async (): Promise<void> => {
    const answer = await ask<SessionBody>('GET', '/session')
    if (answer.ok) {
      me.value = answer.body
      known.value = true
    } else if (answer.problem.status !== 401) setTimeout(look, RETRY_MS)
  }

  return {
    me,
    known,
    ended,
    ask,
    look,
    proofAsked,
    prove: async (password, code) => {
      const answer = await request<void>('POST', '/session/proof', { password, ...(code && { code }) })
      if (answer.ok) proofAsked.peek()?.(true)
      return answer.ok ? null : answer.problem.code
    },
    settled: async () => {
      await look()
      live.reconnect()
    },
    signIn: async (login, password, code) => {
      const answer = await request<SessionBody>('POST', '/session', { login, password, ...(code && { code }) })
      if (!answer.ok) return answer.problem.code
      ended.value = false
      me.value = answer.body
      // The socket was opened by nobody; opened again, it carries the cookie.
      live.reconnect()
      return null
    },
    signOut: async () => {
      const answer = await request<void>('DELETE', '/session')
      if (!answer.ok && answer.problem.status !== 401) return false
      ended.value = false
      me.value = null
      live.reconnect()
      return true
    },
    atDesk: (deskId) => {
      if (me.peek()) me.value = { ...(me.peek() as SessionBody), deskId }
    }
  }
}
