import type { FastifyBaseLogger } from 'fastify'
import type { ContactKind, ContactRow, Contacts } from '../db/contacts.ts'
import type { Logged } from '../db/event-log.ts'
import type { Outbox } from '../devices/notifications/outbox.ts'
import { notificationText, type NotificationKey } from '../devices/notifications/words.ts'
import type { Centre } from '../protocol/centre.ts'
import type { VisitorView } from '../protocol/tickets.ts'

/** The least time between two checks of who has become next. */
const CHECK_GAP_MS = 1_000
/** How long each notification is of use. */
const TTL_MS = { 'message.next': 5 * 60_000, 'message.called': 2 * 60_000 } satisfies Partial<
  Record<NotificationKey, number>
>

interface Sources {
  contacts: Contacts
  outbox: Outbox
  centre: () => Centre
  /** A ticket as its holder sees it; null: there is no such ticket today. */
  view: (ticketId: string) => VisitorView | null
  log: Pick<FastifyBaseLogger, 'warn'>
}

/** Follows the tickets whose visitors left an address, and decides who is told what. */
export class Notifier {
  readonly #sources: Sources
  /** Tickets whose visitors left an address, and what they were told last. */
  readonly #watched = new Map<string, 'nothing' | 'next'>()
  #smsToday = 0
  #check: NodeJS.Timeout | null = null
  readonly #refresh: NodeJS.Timeout

  constructor(sources: Sources) {
    this.#sources = sources
    this.#safely(() => this.#readKept())
    // Who is next changes with time too: somebody who let others pass comes back.
    this.#refresh = setInterval(() => this.#scheduleCheck(), 10 * CHECK_GAP_MS)
    this.#refresh.unref()
  }

  /** From now on this ticket's visitor is told. */
  watch(ticketId: string): void {
    if (!this.#watched.has(ticketId)) this.#watched.set(ticketId, 'nothing')
    this.#scheduleCheck()
  }

  /** After a commit. */
  take(logged: readonly Logged[]): void {
    for (const { event } of logged) {
      if (event.type === 'day-closed' || event.type === 'day-opened') this.#forgetDay()
      else if (event.type === 'ticket-called' && event.why.rule !== 'same-visit' && this.#watched.has(event.ticketId))
        this.#tellCalled(event.ticketId)
      else if (event.type === 'ticket-cancelled' || (event.type === 'ticket-finished' && event.nextServiceId === null))
        this.#forget(event.ticketId)
    }
    this.#scheduleCheck()
  }

  stop(): void {
    clearInterval(this.#refresh)
    if (this.#check) clearTimeout(this.#check)
  }

  #readKept(): void {
    const { contacts, view } = this.#sources
    for (const ticketId of contacts.ticketIds()) {
      const status = view(ticketId)?.status
      if (status === undefined || status === 'finished' || status === 'cancelled') contacts.forget(ticketId)
      else this.#watched.set(ticketId, 'nothing')
    }
  }

  #scheduleCheck(): void {
    if (this.#check || this.#watched.size === 0) return
    this.#check = setTimeout(() => this.#tellNext(), CHECK_GAP_MS)
    this.#check.unref()
  }

  #tellNext(): void {
    this.#check = null
    this.#safely(() => {
      for (const [ticketId, told] of this.#watched) {
        if (told === 'next' || !this.#isNext(ticketId)) continue
        this.#watched.set(ticketId, 'next')
        this.#tell(ticketId, 'message.next', () => this.#isNext(ticketId))
      }
    })
  }

  #tellCalled(ticketId: string): void {
    this.#watched.set(ticketId, 'next')
    this.#safely(() => this.#tell(ticketId, 'message.called', () => this.#sources.view(ticketId)?.status === 'called'))
  }

  #isNext(ticketId: string): boolean {
    const view = this.#sources.view(ticketId)
    return view?.status === 'waiting' && view.ahead === 0 && view.heldUntil === null && view.confirmBy === null
  }

  #forget(ticketId: string): void {
    if (this.#watched.delete(ticketId)) this.#safely(() => this.#sources.contacts.forget(ticketId))
  }

  #forgetDay(): void {
    this.#watched.clear()
    this.#smsToday = 0
    this.#safely(() => this.#sources.contacts.forgetAll())
  }

  /** @param isTrue asked again before each try to send */
  #tell(ticketId: string, key: keyof typeof TTL_MS, isTrue: () => boolean): void {
    const { contacts, view, centre } = this.#sources
    const ticket = view(ticketId)
    if (!ticket) return
    const values = { number: ticket.ticketNumber, label: ticket.desk?.deskLabel ?? '', desk: centre().deskWord }
    for (const contact of contacts.of(ticketId)) {
      if (this.maySend(contact.kind)) this.#post(contact, key, values, isTrue)
    }
  }

  /** Whether a message of a kind may be sent, and counts it. */
  maySend(kind: ContactKind): boolean {
    const settings = this.#sources.centre().messages
    if (!settings[kind]) return false
    if (kind !== 'sms' || ++this.#smsToday <= settings.mostSmsADay) return true
    this.#sources.outbox.counts.sms.dropped++
    return false
  }

  #post(
    { ticketId, kind, language, address }: ContactRow,
    key: keyof typeof TTL_MS,
    values: Record<string, string>,
    isTrue: () => boolean
  ): void {
    const { contacts, outbox, centre } = this.#sources
    const text = notificationText(key, language, values)
    outbox.post({
      kind,
      notification: { address, title: centre().name[language], text, path: `/t/${ticketId}` },
      ttlMs: TTL_MS[key],
      isTrue,
      onGone: () => this.#safely(() => contacts.forget(ticketId, kind))
    })
  }

  // A disk that fails is told of by the hall itself; here it must not undo what has been committed.
  #safely(work: () => void): void {
    try {
      work()
    } catch (error) {
      this.#sources.log.warn(error, "visitors' addresses could not be read or removed; tried again later")
    }
  }
}
