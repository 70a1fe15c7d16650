import fp from 'fastify-plugin'
import { type Mail, type NewLetter, openMail } from '../../db/mail.ts'
import type { Db } from '../../db/open.ts'
import type { MailServer } from '../../devices/mail/smtp.ts'
import type { Lang } from '../../protocol/basics.ts'
import { formatMessage, tell } from '../../protocol/conventions/message-format.ts'
import type { MachineFacts } from '../../views/alarms.ts'
import type { SaidNews } from '../alarm-news/alarm-news.ts'
import { linesOf } from '../alarm-news/lines.ts'
import { isFor } from '../alarm-news/parts.ts'
import { PostOffice } from './post-office.ts'
import { ALARMS, FOOT, MAIL_LATE, MAIL_REFUSED } from './words.ts'

type Trouble = NonNullable<MachineFacts['system']>[number]

import { knownFor } from '../known-for.ts'

declare module 'fastify' {
  interface FastifyInstance {
    mail: {
      rows: Mail<MailServer>
      office: PostOffice
      /** Puts letters into the queue, where there is a server to take them. */
      post: (letters: readonly NewLetter[]) => void
      /** How the house's mail stands, for the board. */
      troubles: () => Trouble[]
    }
  }
}

const LOOK_MS = 1_000
const HOUR_MS = 3_600_000
/** An alarm of yesterday is no news. */
const ALARM_LASTS_MS = 24 * HOUR_MS
const MOST_LINES = 30

/** E-mail by the house's own server: alarms to whoever does not look at the board. */
export default fp<{ db: Db }>(
  async (app, { db }) => {
    const { hall, people, log, monotonicNow } = app
    const rows = openMail<MailServer>(db)
    // Hooks are registered before: their list of networks holds for everything that the settings may send somewhere.
    const office = new PostOffice({
      mail: rows,
      now: monotonicNow,
      log,
      mayReach: (address) => app.hooks.mayReach(address)
    })

    function post(letters: readonly NewLetter[]): void {
      if (letters.length === 0 || rows.server() === null) return
      rows.post(letters, monotonicNow())
      office.go()
    }

    function alarmLetter(recipientId: string, lang: Lang, news: readonly SaidNews[]): NewLetter {
      const centre = hall.centre.name[lang]
      const lines = linesOf(news, lang, MOST_LINES)
      const url = hall.centre.publicUrl
      return {
        recipientId,
        subject: `${formatMessage(ALARMS[lang], lang, { centre })}: ${lines[0] ?? ''}`.replaceAll(/\s+/g, ' '),
        text: [...lines, '', ...(url ? [`${url}/desk`] : []), formatMessage(FOOT[lang], lang, { centre })].join('\n'),
        html: null,
        fileName: null,
        file: null,
        endsAt: monotonicNow() + ALARM_LASTS_MS
      }
    }

    app.alarmNews.join({
      isWanted: () => rows.isAnyoneTold() && rows.server() !== null,
      tell(news) {
        try {
          post(
            rows.recipients().flatMap(({ recipientId, language, role, alarms }) => {
              if (alarms === null) return []
              const rights = people.roles.rightsOf(role)
              const own = news.filter(({ part }) => isFor(part, alarms, rights))
              return own.length === 0 ? [] : [alarmLetter(recipientId, language, own)]
            })
          )
        } catch (error) {
          log.warn(error, 'alarms could not be put into the queue of letters')
        }
      }
    })

    app.decorate('mail', {
      rows,
      office,
      post,
      troubles: troublesOf(rows, monotonicNow)
    })
    const looking = setInterval(() => office.go(), LOOK_MS)
    app.addHook('preClose', async () => {
      clearInterval(looking)
      office.stop()
    })
  },
  { name: 'mail', dependencies: ['hall', 'auth', 'alarm-news', 'hooks'] }
)

/** The board asks many times a second; what is in the file is looked up once. */
const KNOWN_FOR_MS = 1_000

function troublesOf(rows: Mail<MailServer>, now: () => number): () => Trouble[] {
  function look(): Trouble[] {
    const { failingSince, trouble } = rows.queue()
    const hours = failingSince === null ? 0 : Math.floor((now() - failingSince) / HOUR_MS)
    const refused = rows.recipients().filter((each) => each.trouble !== null).length
    return [
      ...(hours >= 1
        ? [{ code: 'mail', level: hours >= 24 ? 2 : 1, said: tell(MAIL_LATE, { n: hours, why: trouble ?? '' }) }]
        : []),
      ...(refused > 0 ? [{ code: 'mail-refused', level: 1, said: tell(MAIL_REFUSED, { n: refused }) }] : [])
    ]
  }
  return knownFor(KNOWN_FOR_MS, look)
}
