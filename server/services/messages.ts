import fp from 'fastify-plugin'
import { type ContactKind, type Contacts, openContacts } from '../db/contacts.ts'
import type { Db } from '../db/open.ts'
import { keptSecret } from '../db/secrets.ts'
import { Outbox } from '../devices/messages/outbox.ts'
import { newVapidKeys, openPush, type VapidKeys } from '../devices/messages/push.ts'
import { openSms } from '../devices/messages/sms.ts'
import { type MessageKey, sayMessage } from '../devices/messages/words.ts'
import type { ContactRow } from '../db/contacts.ts'
import { visitorView } from '../views/visitor.ts'

declare module 'fastify' {
  interface FastifyInstance {
    messages: {
      outbox: Outbox
      contacts: Contacts
      vapidPublicKey: string
      hasSmsSecret: boolean
      /** From now on this ticket is looked after, or no longer. */
      watch: (ticketId: string) => void
    }
  }
}

/** Whether somebody has become next is looked at so often at most. */
const LOOK_MS = 1_000
/** For so long each message is of use. */
const TTL_MS = { 'message.next': 5 * 60_000, 'message.called': 2 * 60_000 } satisfies Record<MessageKey, number>

/**
 * Tells visitors who left an address that they are next, and that they are called. It hears of commits like a screen
 * does, after them: a gateway that is away holds up nobody.
 */
export default fp<{ db: Db; smsSecret?: string | undefined }>(
  async (app, { db, smsSecret = '' }) => {
    const { hall } = app
    const contacts = openContacts(db)
    const keys = JSON.parse(keptSecret(db, 'vapid-keys', () => JSON.stringify(newVapidKeys()))) as VapidKeys
    const settings = () => hall.centre.messages
    const outbox = new Outbox(
      {
        push: openPush({
          keys,
          hosts: () => settings().pushHosts,
          subject: () =>
            hall.centre.publicUrl?.startsWith('https:') ? hall.centre.publicUrl : 'mailto:kezek@localhost'
        }),
        sms: openSms({ gateway: () => settings().smsGateway, secret: smsSecret })
      },
      (kind, reason) => app.log.warn({ kind, reason }, 'a message could not be sent')
    )

    /** Tickets whose visitors left an address, and what they were told last. */
    const watched = new Map<string, 'nothing' | 'next'>()
    let smsToday = 0

    const isOn = (kind: ContactKind) => settings()[kind]
    function tell(ticketId: string, key: MessageKey, isTrue: () => boolean): void {
      const view = visitorView(app.picture(), ticketId)
      if (!view) return
      const values = { number: view.ticketNumber, label: view.desk?.deskLabel ?? '', desk: hall.centre.deskWord }
      for (const contact of contacts.of(ticketId)) if (isOn(contact.kind)) post(contact, key, values, isTrue)
    }
    function post(
      { ticketId, kind, language, address }: ContactRow,
      key: MessageKey,
      values: Record<string, string>,
      isTrue: () => boolean
    ): void {
      if (kind === 'sms' && ++smsToday > settings().mostSmsADay) {
        outbox.counts.sms.dropped++
        return
      }
      const text = sayMessage(key, language, values)
      outbox.post({
        kind,
        message: { address, title: hall.centre.name[language], text, path: `/t/${ticketId}` },
        ttlMs: TTL_MS[key],
        isTrue,
        onGone: () => safely(() => contacts.forget(ticketId, kind))
      })
    }

    // A disk that fails is told of by the hall itself; here it must not undo what has been committed.
    function safely(work: () => void): void {
      try {
        work()
      } catch (error) {
        app.log.warn(error, "visitors' addresses could not be read or removed; tried again later")
      }
    }
    const ticketOf = (ticketId: string) => hall.state.tickets.get(ticketId)
    const isNext = (ticketId: string): boolean => {
      const view = visitorView(app.picture(), ticketId)
      return view?.status === 'waiting' && view.ahead === 0 && view.heldUntil === null && view.confirmBy === null
    }

    let lookAt: NodeJS.Timeout | null = null
    const look = () =>
      safely(() => {
        lookAt = null
        for (const [ticketId, told] of watched) {
          if (told === 'next' || !isNext(ticketId)) continue
          watched.set(ticketId, 'next')
          tell(ticketId, 'message.next', () => isNext(ticketId))
        }
      })
    const plan = () => {
      if (lookAt || watched.size === 0) return
      lookAt = setTimeout(look, LOOK_MS)
      lookAt.unref()
    }
    const end = (ticketId: string) => {
      if (watched.delete(ticketId)) safely(() => contacts.forget(ticketId))
    }

    const stopHearing = hall.onCommit((logged) => {
      for (const { event } of logged) {
        if (event.type === 'day-closed' || event.type === 'day-opened') {
          watched.clear()
          smsToday = 0
          safely(() => contacts.forgetAll())
        } else if (event.type === 'ticket-called' && watched.has(event.ticketId)) {
          watched.set(event.ticketId, 'next')
          safely(() => tell(event.ticketId, 'message.called', () => ticketOf(event.ticketId)?.status === 'called'))
        } else if (
          event.type === 'ticket-cancelled' ||
          (event.type === 'ticket-finished' && event.nextServiceId === null)
        )
          end(event.ticketId)
      }
      plan()
    })

    safely(() => {
      for (const ticketId of contacts.ticketIds()) {
        const status = ticketOf(ticketId)?.status
        if (status === undefined || status === 'finished' || status === 'cancelled') contacts.forget(ticketId)
        else watched.set(ticketId, 'nothing')
      }
    })
    // Those who are next change with time too: somebody who let others pass comes back.
    const refresh = setInterval(plan, 10 * LOOK_MS)
    refresh.unref()

    app.decorate('messages', {
      outbox,
      contacts,
      vapidPublicKey: keys.publicKey,
      hasSmsSecret: smsSecret !== '',
      watch(ticketId) {
        if (!watched.has(ticketId)) watched.set(ticketId, 'nothing')
        plan()
      }
    })
    app.addHook('preClose', async () => {
      stopHearing()
      clearInterval(refresh)
      if (lookAt) clearTimeout(lookAt)
      outbox.stop()
    })
  },
  { name: 'messages', dependencies: ['hall'] }
)
