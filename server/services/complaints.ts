import fp from 'fastify-plugin'
import { type ComplaintStore, openComplaints } from '../db/complaints.ts'
import type { Db } from '../db/open.ts'
import { notificationText } from '../devices/notifications/words.ts'

declare module 'fastify' {
  interface FastifyInstance {
    complaints: ComplaintStore & {
      /** How many are unanswered, how many of them for longer than the centre promises, and since when the oldest is. */
      waiting: () => { open: number; late: number; oldestAt: number | null }
      /** Tells whoever asked for it that there is an answer, and forgets where. After the commit. */
      tell: (complaintId: string) => void
    }
  }
}

export const DAY_MS = 86_400_000
/** A phone that is switched off hears of it the next morning. */
const OF_USE_MS = DAY_MS

/** Complaints: what they say is forgotten with a new service day when it is old enough. */
export default fp<{ db: Db }>(
  async (app, { db }) => {
    const { hall } = app
    const store = openComplaints(db)

    app.decorate('complaints', {
      ...store,
      waiting: () => store.unanswered(hall.now() - hall.centre.feedback.answerDays * DAY_MS),
      tell(complaintId) {
        try {
          post(complaintId)
          store.forgetContacts(complaintId)
        } catch (error) {
          app.log.warn(error, 'who complained could not be told of the answer')
        }
      }
    })

    function post(complaintId: string): void {
      const row = store.get(complaintId)
      if (!row) return
      const { messages, name } = hall.centre
      const { language, ticketId, ticketNumber } = row
      const text = notificationText('message.complaint', language, { number: ticketNumber })
      for (const { kind, address } of store.contactsOf(complaintId)) {
        if (kind === 'sms' ? !app.notifications.maySendSms() : !messages.push) continue
        app.notifications.outbox.post({
          kind,
          notification: { address, title: name[language], text, path: `/t/${ticketId}` },
          ttlMs: OF_USE_MS,
          isTrue: () => true,
          onGone: () => {}
        })
      }
    }

    const forgetOld = () => {
      try {
        store.forgetOld(hall.now(), hall.centre.feedback.complaintKeptDays)
      } catch (error) {
        app.log.warn(error, 'old complaints could not be erased; the next service day tries again')
      }
    }
    forgetOld()
    const stopHearing = hall.onCommit((logged) => {
      if (logged.some(({ event }) => event.type === 'day-opened')) forgetOld()
    })
    app.addHook('preClose', async () => {
      stopHearing()
    })
  },
  { name: 'complaints', dependencies: ['hall', 'notifications'] }
)
