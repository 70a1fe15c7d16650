import fp from 'fastify-plugin'
import { type Contacts, openContacts } from '../db/contacts.ts'
import type { Db } from '../db/open.ts'
import { keptSecret } from '../db/secrets.ts'
import { Outbox } from '../devices/notifications/outbox.ts'
import type { Provider } from '../devices/notifications/provider.ts'
import { newVapidKeys, openPush, type VapidKeys } from '../devices/notifications/push.ts'
import { openSms } from '../devices/notifications/sms.ts'
import { visitorView } from '../views/visitor.ts'
import { Notifier } from './notifier.ts'

declare module 'fastify' {
  interface FastifyInstance {
    notifications: {
      outbox: Outbox
      /** To any browser that subscribed with this hall's key. */
      push: Provider
      contacts: Contacts
      vapidPublicKey: string
      hasSmsSecret: boolean
      /** From now on this ticket's visitor is told. */
      watch: (ticketId: string) => void
      /** Whether the centre sends one more text message today; counts it. */
      maySendSms: () => boolean
    }
  }
}

/**
 * Tells visitors who left an address that they are next, and that they are called. It hears of commits like a screen
 * does, after them: a gateway that is away holds up nobody.
 */
export default fp<{ db: Db; smsSecret?: string | undefined }>(
  async (app, { db, smsSecret = '' }) => {
    const { hall } = app
    const contacts = openContacts(db)
    const keys = JSON.parse(keptSecret(db, 'vapid-keys', () => JSON.stringify(newVapidKeys()))) as VapidKeys
    const push = openPush({
      keys,
      hosts: () => hall.centre.messages.pushHosts,
      subject: () => (hall.centre.publicUrl?.startsWith('https:') ? hall.centre.publicUrl : 'mailto:kezek@localhost')
    })
    const outbox = new Outbox(
      {
        push,
        sms: openSms({ gateway: () => hall.centre.messages.smsGateway, secret: smsSecret })
      },
      (kind, reason) => app.log.warn({ kind, reason }, 'a message could not be sent')
    )
    const notifier = new Notifier({
      contacts,
      outbox,
      centre: () => hall.centre,
      view: (ticketId) => visitorView(app.picture(), ticketId),
      log: app.log
    })
    const stopHearing = hall.onCommit((logged) => notifier.take(logged))

    app.decorate('notifications', {
      outbox,
      push,
      contacts,
      vapidPublicKey: keys.publicKey,
      hasSmsSecret: smsSecret !== '',
      watch: (ticketId) => notifier.watch(ticketId),
      maySendSms: () => notifier.maySend('sms')
    })
    app.addHook('preClose', async () => {
      stopHearing()
      notifier.stop()
      outbox.stop()
    })
  },
  { name: 'notifications', dependencies: ['hall', 'picture'] }
)
