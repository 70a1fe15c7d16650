import { randomBytes } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import { Value } from 'typebox/value'
import { validate } from '../centre/validate.ts'
import { ACCOUNTS_LISTED, accountsIn } from '../db/accounts.ts'
import { openLog } from '../db/event-log.ts'
import { holdFolder } from '../db/lock.ts'
import { openDb } from '../db/open.ts'
import { openPeople } from '../db/people.ts'
import { isWeakPassword } from '../db/weak-passwords.ts'
import { Line } from '../protocol/free-text.ts'
import { NewPerson } from '../protocol/people.ts'
import { templates } from '../sample/templates.ts'

const CENTRE_NAME = Line(200)

interface NewHall {
  data: string
  centreName: string
  timeZone: string
  /** The name of what the hall begins with. */
  template: string
  administrator: { login: string; name: string; password: string }
}

/** What was asked for cannot be made, with a sentence that says why. */
export class HallNotMade extends Error {
  /** Whether the options are at fault, so that their usage helps. */
  readonly isUsage: boolean
  constructor(sentence: string, isUsage = false) {
    super(sentence)
    this.name = 'HallNotMade'
    this.isUsage = isUsage
  }
}

/**
 * Makes a real hall in a new data folder: closed, with one administrator.
 * @throws HallNotMade, or an error of the disk
 */
export async function makeHall({ data, timeZone, template, administrator, ...said }: NewHall): Promise<void> {
  const { login, password } = administrator
  const [centreName, name] = [said.centreName.trim(), administrator.name.trim()]
  const unreadable = [...Value.Errors(CENTRE_NAME, centreName)][0]
  if (unreadable) throw new HallNotMade(`the centre's name ${unreadable.message}.`)
  const wrong = [...Value.Errors(NewPerson, { login, name, role: 'administrator', password })][0]
  if (wrong) throw new HallNotMade(`the administrator's ${wrong.instancePath.slice(1)} ${wrong.message}.`)
  if (await isWeakPassword(password, login))
    throw new HallNotMade("the administrator's password is too easy to guess: take another one.")
  if (!Object.hasOwn(templates, template)) throw new HallNotMade(`there is no template ${template}.`, true)
  const centre = {
    ...templates[template as keyof typeof templates],
    centreId: `centre-${randomBytes(6).toString('base64url')}`,
    name: { ky: centreName, ru: centreName, en: centreName },
    address: { ky: '', ru: '', en: '' },
    timeZone
  }
  const [fault] = validate(centre)
  if (fault) throw new HallNotMade(fault.sentence)

  const passwordHash = await hash(password)
  await holdFolder(data)
  const db = openDb(data)
  const log = openLog(db)
  const people = openPeople(db)
  if (people.hasUsers() || log.seq > 0)
    throw new HallNotMade(`the folder ${data} has a hall already. Choose a new folder with --data.`)
  // Both or neither: a file with settings and nobody in it would be taken for an empty one.
  db.$client
    .transaction(() => {
      log.append({ type: 'hall-configured', at: 0, rules: centre, openings: {} }, '', 'setup')
      people.addUser({
        userId: `person-${randomBytes(6).toString('base64url')}`,
        login,
        name,
        role: 'administrator',
        passwordHash
      })
      log.append({ type: 'noted', at: 0, ...ACCOUNTS_LISTED, details: { ...accountsIn(db) } }, '', 'setup')
    })
    .immediate()
  db.$client.close()
}
