import { hash } from '@node-rs/argon2'
import { markOf } from '../db/accounts.ts'
import { desc } from '../db/drizzle.ts'
import { openLog } from '../db/event-log.ts'
import { holdFolder } from '../db/lock.ts'
import { type Db, openDb } from '../db/open.ts'
import { openPeople } from '../db/people.ts'
import { events } from '../db/schema.ts'
import { isWeakPassword } from '../db/weak-passwords.ts'
import type { SignInChange } from '../hall/audit.ts'

interface Wanted {
  data: string
  login: string
  withoutSecondFactor: boolean
  /** To be changed at the first sign-in; null: it stays as it is. */
  password: string | null
}

/** Who did it, in the log: whoever has the machine and its password. */
const ACTOR = 'console'

/**
 * Lets somebody in again who is locked out, by whoever is at the machine: without the second factor that was lost, with
 * another password. The server must be stopped. What was done stands in the chained log, and the person's sessions end.
 * @throws an Error with a sentence that says why not, or FolderTaken
 */
export async function letBackIn({ data, login, withoutSecondFactor, password }: Wanted, now: number): Promise<void> {
  if (password !== null && (password.length < 10 || (await isWeakPassword(password, login))))
    throw new Error('the password must have at least 10 characters and be none that is easy to guess.')
  const passwordHash = password === null ? null : await hash(password)
  const release = holdFolder(data)
  const db = openDb(data)
  try {
    const people = openPeople(db)
    const user = people.userByLogin(login)
    if (!user) throw new Error(`nobody signs in as ${login} here.`)
    const { userId } = user
    if (people.isOfHouse(userId))
      throw new Error(`${login} comes in by the house's own sign-in, and has no password or second factor here.`)
    db.$client
      .transaction(() => {
        if (withoutSecondFactor) {
          people.secondFactors.clear(userId)
          note(db, { userId }, 'second factor removed', now)
        }
        if (passwordHash !== null) {
          people.changeUser(userId, { passwordHash, mustChangePassword: true })
          note(db, { userId, mark: markOf(passwordHash) }, 'password changed', now)
        }
        people.sessions.endAll(userId)
      })
      .immediate()
  } finally {
    db.$client.close()
    release()
  }
}

/** In the service day in which the log ends, and never before its end. */
function note(db: Db, about: { userId: string; mark?: string }, what: SignInChange, now: number): void {
  const last = db
    .select({ at: events.at, serviceDay: events.serviceDay })
    .from(events)
    .orderBy(desc(events.seq))
    .limit(1)
    .get()
  const at = Math.max(now, last?.at ?? 0)
  const details = { ...about, address: 'this machine' }
  openLog(db).append({ type: 'noted', at, about: 'person', what, details }, last?.serviceDay ?? '', ACTOR)
}
