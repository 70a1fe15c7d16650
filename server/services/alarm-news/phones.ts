import fp from 'fastify-plugin'
import type { AlarmPhone } from '../../db/alarm-phones.ts'
import { Outbox } from '../../devices/notifications/outbox.ts'
import { type Provider, Refused } from '../../devices/notifications/provider.ts'
import { say } from '../../protocol/conventions/message-format.ts'
import { linesOf } from './lines.ts'
import type { SaidNews } from './alarm-news.ts'
import { isFor } from './parts.ts'

declare module 'fastify' {
  interface FastifyInstance {
    phoneAlarms: {
      outbox: Outbox
      /** Sends something to one phone, to see whether it comes. */
      test: (phone: AlarmPhone) => void
    }
  }
}

/** An alarm that comes later than this is seen on the board first. */
const TTL_MS = 30 * 60_000
const SECOND = 1_000
const PAUSES_MS = [5 * SECOND, 30 * SECOND, 120 * SECOND, 600 * SECOND]
/** What a notification shows of many. */
const MOST_LINES = 4
const BOARD = '/desk'
const TEST = say(
  'Сыноо: эскертүүлөр ушул телефонго келет.',
  'Проверка: предупреждения приходят на этот телефон.',
  'A test: alarms come to this phone.'
)

const noSms: Provider = {
  send: async () => {
    throw new Refused('alarms are not sent as text messages')
  }
}

/** Pushes alarms to the phones of staff, by the same code and to the same push services as messages to visitors. */
export default fp(
  async (app) => {
    const { hall, people, log } = app
    const { push } = app.notifications
    const { alarmPhones } = people
    const outbox = new Outbox(
      { push, sms: noSms },
      (kind, reason) => log.warn({ kind, reason }, 'an alarm could not be sent to a phone'),
      PAUSES_MS
    )
    const post = ({ phoneId, language, address }: AlarmPhone, text: string, isTrue: () => boolean) =>
      outbox.post({
        kind: 'push',
        notification: { address, title: hall.centre.name[language], text, path: BOARD },
        ttlMs: TTL_MS,
        isTrue,
        onGone: () => {
          try {
            alarmPhones.remove(phoneId)
          } catch (error) {
            log.warn(error, 'a phone that is gone could not be removed; the next alarm tries again')
          }
        }
      })

    const isStillTrue = ({ what, alarmId }: SaidNews) => what === 'ended' || app.alarmNews.isOpen(alarmId)
    app.alarmNews.join({
      isWanted: () => alarmPhones.isAny(),
      tell(news) {
        for (const phone of alarmPhones.all()) {
          const person = people.userById(phone.userId)
          if (!person) continue
          const rights = people.roles.rightsOf(person.role)
          const own = news.filter(({ part }) => isFor(part, phone.choice, rights))
          if (own.length === 0) continue
          const text = linesOf(own, phone.language, MOST_LINES).join('\n')
          post(phone, text, () => own.some(isStillTrue))
        }
      }
    })
    app.decorate('phoneAlarms', {
      outbox,
      test: (phone) => post(phone, TEST[phone.language], () => true)
    })
    app.addHook('preClose', async () => outbox.stop())
  },
  { name: 'phone-alarms', dependencies: ['alarm-news', 'notifications'] }
)
