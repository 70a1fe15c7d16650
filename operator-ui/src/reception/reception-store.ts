import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { type Answer, newKey } from '../../../server/client/api.ts'
import type { CheckedIn } from '../../../server/protocol/appointments.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import { foldTyped } from '../../../server/protocol/conventions/look-alikes.ts'
import type { FoundBody, ReceptionTicket } from '../../../server/protocol/reception.ts'
import type { ArrivedTicket, IssuedTicket, IssueTicketBody } from '../../../server/protocol/tickets.ts'
import type { Session } from '../session/session.ts'

/** A ticket that has just been given; one that was taken on a phone already is on that phone. */
export type Given = IssuedTicket | ArrivedTicket

/** Looking for tickets of the day. */
export interface Finding {
  typed: Signal<string>
  /** null: nothing is looked for. */
  found: ReadonlySignal<readonly ReceptionTicket[] | null>
  /** The one that is shown: the only one found, or the one that was picked. */
  shown: ReadonlySignal<ReceptionTicket | null>
  pick: (ticketRef: string | null) => void
  look: (typed: string) => void
  /** Asks again where what is shown stands. */
  refresh: () => Promise<void>
}

/** What the page of whoever receives visitors knows and does. */
export interface Reception extends Finding {
  refusal: Signal<string | null>
  done: Signal<string>
  busy: ReadonlySignal<boolean>
  /** One command at a time. True when the hall took it. @param words what is then said */
  act: (path: string, body: object | undefined, words: string) => Promise<boolean>
  given: Signal<Given | null>
  give: (body: IssueTicketBody) => Promise<boolean>
  /** Who has booked, or took a ticket on the way, by their six digits. */
  checkIn: (centre: CentreBody, code: string, printerId: string | null) => Promise<boolean>
}

type Ask = Session['ask']

export function createReception({ ask }: Session): Reception {
  const finding = createFinding(ask)
  const refusal = signal<string | null>(null)
  const done = signal('')
  const busy = signal(false)
  const given = signal<Given | null>(null)
  /** The same try again is the same ticket. */
  let order: { body: string; key: string } | null = null

  const once = async <T>(work: () => Promise<Answer<T>>, onTaken: (body: T) => void): Promise<boolean> => {
    if (busy.peek()) return false
    batch(() => {
      busy.value = true
      refusal.value = null
      done.value = ''
    })
    const answer = await work()
    batch(() => {
      busy.value = false
      if (answer.ok) onTaken(answer.body)
      else refusal.value = answer.problem.code
    })
    return answer.ok
  }
  const show = (ticket: Given) => {
    given.value = ticket
  }

  return {
    ...finding,
    look: (number) => {
      done.value = ''
      refusal.value = null
      finding.look(number)
    },
    refusal,
    done,
    busy,
    act: async (path, body, words) => {
      const isTaken = await once(
        () => ask('POST', path, body),
        () => {
          done.value = words
        }
      )
      await finding.refresh()
      return isTaken
    },
    given,
    give: (body) => {
      const said = JSON.stringify(body)
      if (order?.body !== said) order = { body: said, key: newKey() }
      const { key } = order
      return once(
        () => ask<IssuedTicket>('POST', '/tickets', body, { key }),
        (ticket) => {
          order = null
          show(ticket)
        }
      )
    },
    checkIn: (centre, code, printerId) => once(() => checkedIn(ask, centre, code, printerId), show)
  }
}

function createFinding(ask: Ask): Finding {
  const typed = signal('')
  const found = signal<readonly ReceptionTicket[] | null>(null)
  const picked = signal<string | null>(null)
  /** Of several answers that are under way only the last one counts. */
  let asked = 0

  const refresh = async () => {
    const mine = ++asked
    const number = foldTyped(typed.peek())
    if (!/\d/.test(number)) {
      found.value = null
      return
    }
    const answer = await ask<FoundBody>('GET', `/reception/tickets?number=${encodeURIComponent(number.slice(0, 12))}`)
    if (mine === asked && answer.ok) found.value = answer.body.tickets
  }

  return {
    typed,
    found,
    shown: computed(() => {
      const all = found.value ?? []
      return all.length === 1 ? (all[0] ?? null) : (all.find(({ ticketRef }) => ticketRef === picked.value) ?? null)
    }),
    pick: (ticketRef) => {
      picked.value = ticketRef
    },
    look: (number) => {
      batch(() => {
        typed.value = number
        picked.value = null
      })
      void refresh()
    },
    refresh
  }
}

/** Whoever has a ticket from outside, or an appointment: no code is of both. */
async function checkedIn(
  ask: Ask,
  { outsideOpen, appointmentsOpen }: CentreBody,
  code: string,
  printerId: string | null
): Promise<Answer<Given>> {
  if (outsideOpen || !appointmentsOpen) {
    const onTheWay = await ask<ArrivedTicket>('POST', '/arrivals', { code })
    const isKnown = onTheWay.ok || onTheWay.problem.code !== 'unknown-arrival'
    if (isKnown || !appointmentsOpen) return onTheWay
  }
  return ask<CheckedIn>('POST', '/appointments/check-in', { code, ...(printerId !== null && { printerId }) })
}
