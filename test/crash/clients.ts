import { ticketRefOf } from '../../server/db/ticket-ref.ts'
import type { Chance } from '../demo/randomness.ts'
import { asKiosk } from '../server/open-hall.ts'

/** Something that a client was told, and when it knew: by the clock that disk.c writes down too. */
export interface Told {
  at: bigint
  type: string
  /** As staff know it: desks are told no ticket's id. */
  ticketRef: string
  ticketNumber: string
}
/** A ticket that a kiosk was given for its key, as it was told. */
export interface Given {
  at: bigint
  key: string
  serviceId: string
  body: { ticketId: string; ticketNumber: string; serviceDay: string }
}

interface Answer {
  status: number
  body: any
  at: bigint
}
interface Desk {
  deskId: string
  login: string
  cookie: string | null
}

/** How many seconds of the hall go by in one of the test: so that a visitor can be called, called again, and not come. */
export const TIME_SCALE = 60

/**
 * The kiosks and desks of a busy hall, as programs on the network: each does one thing after another, and remembers what
 * it was told. They outlive the server, as screens do.
 */
export class Clients {
  readonly told: Told[] = []
  readonly given: Given[] = []
  /** What each ticket is, as the last answer about it said; a ticket of an unanswered command may be further on. */
  readonly status = new Map<string, string>()
  readonly unsure = new Set<string>()
  /** Calls of whoever is next, which may have been done though nobody heard of it. */
  unansweredCalls = 0
  readonly #chance: Chance
  readonly #desks: Desk[]
  readonly #kiosks: number
  #base = ''
  #isOver = (): boolean => true
  #keys = 0

  constructor(chance: Chance, { kiosks, desks }: { kiosks: number; desks: number }) {
    this.#chance = chance
    this.#kiosks = kiosks
    this.#desks = Array.from({ length: desks }, (_, i) => ({
      deskId: `desk-${i + 1}`,
      login: `operator${i + 1}`,
      cookie: null
    }))
  }

  /** Everybody works until it is over, or until the server is gone. */
  async play(base: string, isOver: () => boolean): Promise<void> {
    this.at(base)
    this.#isOver = isOver
    await Promise.all([
      ...Array.from({ length: this.#kiosks }, () => this.#kiosk()),
      ...this.#desks.map((desk) => this.#desk(desk))
    ])
  }

  /** Where the server is now. */
  at(base: string): void {
    this.#base = base
  }

  /** A kiosk's request, with a key of its own or one that was used before. */
  take(serviceId: string, key: string): Promise<Answer | null> {
    return this.#ask('POST', '/api/tickets', { serviceId }, { ...asKiosk, 'idempotency-key': key })
  }

  async #kiosk(): Promise<void> {
    const services = (await this.#ask('GET', '/api/services'))?.body.groups.flatMap(leaves) as string[] | undefined
    while (services && !this.#isOver()) {
      const serviceId = this.#chance.pick(services)
      const key = `crash-${this.#keys++}`
      const answer = await this.take(serviceId, key)
      if (answer === null) return
      if (answer.status !== 201) continue
      this.given.push({ at: answer.at, key, serviceId, body: answer.body })
      this.#hear(
        answer.at,
        'ticket-issued',
        { ...answer.body, ticketRef: ticketRefOf(answer.body.ticketId) },
        'waiting'
      )
    }
  }

  async #desk(desk: Desk): Promise<void> {
    if (desk.cookie === null) {
      const response = await fetch(`${this.#base}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login: desk.login, password: 'sample' })
      }).catch(() => null)
      if (!response?.ok) return
      desk.cookie = response.headers
        .getSetCookie()
        .map((each) => each.split(';')[0])
        .join('; ')
    }
    const opened = await this.#act(desk, 'open', {})
    let present = opened?.body.desk?.ticket ?? null
    while (!this.#isOver()) {
      if (present === null) {
        const called = await this.#act(desk, 'call-next', {})
        if (called === null) {
          this.unansweredCalls++
          return
        }
        if (called.status === 200) {
          present = called.body.ticket
          this.#hear(called.at, 'ticket-called', called.body.ticket, 'called')
          // Nobody waits here yet: a breath, as an operator takes.
        } else await new Promise((resolve) => setTimeout(resolve, 20))
      } else if (!(await this.#serve(desk, present))) return
      else present = null
    }
  }

  /** Everything up to where the ticket leaves the desk. False: the server is gone. */
  async #serve(desk: Desk, ticket: Told & { status: string }): Promise<boolean> {
    const step = async (path: string, type: string, status: string, body: object = {}): Promise<boolean | null> => {
      const answer = await this.#act(desk, path, body, ticket.ticketRef)
      if (answer?.status === 200) this.#hear(answer.at, type, ticket, status)
      return answer && answer.status === 200
    }
    const luck = this.#chance.next()
    if (ticket.status === 'called' && luck < 0.2) {
      for (let left = 30; left > 0 && !this.#isOver(); left--) {
        if ((await step('recall', 'ticket-recalled', 'called')) === null) return false
        const missed = await step('no-show', 'ticket-missed', 'no-show')
        if (missed !== false) return missed !== null
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    }
    if (luck < 0.4) return (await step('park', 'ticket-parked', 'parked', { reason: 'copies' })) !== null
    if (ticket.status === 'called' && (await step('start', 'serving-started', 'serving')) === null) return false
    return (await step('finish', 'ticket-finished', 'finished')) !== null
  }

  async #act(desk: Desk, path: string, body: object, ticketRef?: string): Promise<Answer | null> {
    if (ticketRef !== undefined) this.unsure.add(ticketRef)
    const answer = await this.#ask('POST', `/api/desks/${desk.deskId}/${path}`, body, {
      cookie: desk.cookie as string,
      origin: this.#base
    })
    if (ticketRef !== undefined && answer) this.unsure.delete(ticketRef)
    return answer
  }

  #hear(
    at: bigint,
    type: string,
    { ticketRef, ticketNumber }: { ticketRef: string; ticketNumber: string },
    status: string
  ): void {
    this.told.push({ at, type, ticketRef, ticketNumber })
    // A desk may hear that it has called a ticket before the kiosk hears that it has issued it.
    if (type !== 'ticket-issued' || !this.status.has(ticketRef)) this.status.set(ticketRef, status)
  }

  /** Null: cut off. Whether it was done is unknown, and nothing is claimed about it. */
  async #ask(
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {}
  ): Promise<Answer | null> {
    try {
      const response = await fetch(this.#base + path, {
        method,
        headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) })
      })
      const read = await response.json()
      return { status: response.status, body: read, at: process.hrtime.bigint() }
    } catch {
      return null
    }
  }
}

interface Group {
  groups?: Group[]
  services: Array<{ serviceId: string }>
}
const leaves = (group: Group): string[] => [
  ...(group.groups ?? []).flatMap(leaves),
  ...group.services.map(({ serviceId }) => serviceId)
]
