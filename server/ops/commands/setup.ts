import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs, styleText } from 'node:util'
import { hash } from '@node-rs/argon2'
import { Value } from 'typebox/value'
import { openLog } from '../../db/event-log.ts'
import { holdFolder } from '../../db/lock.ts'
import { FILE, openDb } from '../../db/open.ts'
import { openPeople } from '../../db/people.ts'
import { validate } from '../../centre/validate.ts'
import { NewPerson } from '../../protocol/people.ts'
import { templates } from '../../sample/templates.ts'
import { sentenceFor } from '../start-errors.ts'
import { ask, askUnseen } from './ask.ts'

/** Makes a real hall in a new data folder: empty, closed, with one administrator. */

const USAGE = `npm run setup -- [--data ./data] [--login admin] [--name "Their name"] [--password-file <file>]
  [--centre-name "The centre's name"] [--time-zone Asia/Bishkek] [--template empty]
A template is what the hall begins with: empty, small (four desks, five services) or sample (as the sample hall).
What is not said is asked for, when there is a terminal. The password may also come in KEZEK_PASSWORD.`

function giveUp(sentence: string): never {
  process.stderr.write(`${styleText('red', 'The hall was not made:')} ${sentence}\n`)
  process.exit(1)
}

function flagsOrUsage() {
  try {
    return parseArgs({
      options: {
        data: { type: 'string', default: './data' },
        login: { type: 'string' },
        name: { type: 'string' },
        'password-file': { type: 'string' },
        'centre-name': { type: 'string' },
        'time-zone': { type: 'string' },
        template: { type: 'string', default: 'empty' }
      }
    }).values
  } catch (error) {
    return giveUp(`${(error as Error).message}\n${USAGE}`)
  }
}

const flags = flagsOrUsage()
const { data } = flags
const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true
const ownTimeZone = Intl.DateTimeFormat().resolvedOptions().timeZone

const said = async (
  flag: 'login' | 'name' | 'centre-name' | 'time-zone',
  question: string,
  byDefault: string
): Promise<string> => {
  const value = flags[flag] ?? (isTerminal ? await ask(question, byDefault) : byDefault)
  return value || giveUp(`--${flag} is needed.\n${USAGE}`)
}

async function passwordOf(): Promise<string> {
  const file = flags['password-file']
  if (file !== undefined) {
    try {
      return readFileSync(file, 'utf8').replace(/\r?\n$/, '')
    } catch (error) {
      return giveUp(`the password file ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
    }
  }
  if (process.env.KEZEK_PASSWORD) return process.env.KEZEK_PASSWORD
  if (!isTerminal)
    return giveUp(`no password was given: name a file with --password-file, or set KEZEK_PASSWORD.\n${USAGE}`)
  while (true) {
    const password = await askUnseen('Password, at least 8 characters')
    if (password === (await askUnseen('The same again'))) return password
    process.stdout.write('These were two different ones. Once more.\n')
  }
}

/** Makes the folder and its file. */
async function openNew() {
  try {
    await holdFolder(data)
    return openDb(data)
  } catch (error) {
    return giveUp(sentenceFor(error as Error, { data, host: '', port: 0 }))
  }
}

if (existsSync(path.join(data, FILE))) giveUp(`the folder ${data} has a hall already. Choose a new folder with --data.`)

const centreName = await said('centre-name', 'Name of the centre', '')
const timeZone = await said('time-zone', 'Time zone', ownTimeZone)
const login = await said('login', 'Login of the administrator', 'admin')
const name = await said('name', 'Name of the administrator', 'Administrator')
const password = await passwordOf()

const person = { login, name, role: 'administrator' as const, password }
const wrong = [...Value.Errors(NewPerson, person)][0]
if (wrong) giveUp(`the administrator's ${wrong.instancePath.slice(1)} ${wrong.message}.`)
const template =
  flags.template === 'empty' || flags.template === 'small' || flags.template === 'sample'
    ? templates[flags.template]
    : giveUp(`there is no template ${flags.template}.\n${USAGE}`)
const centre = {
  ...template,
  centreId: `centre-${randomBytes(6).toString('base64url')}`,
  name: { ky: centreName, ru: centreName, en: centreName },
  address: { ky: '', ru: '', en: '' },
  timeZone
}
const [fault] = validate(centre)
if (fault) giveUp(fault.sentence)

const passwordHash = await hash(password)
const db = await openNew()
const log = openLog(db)
const people = openPeople(db)
if (people.hasUsers() || log.seq > 0) giveUp(`the folder ${data} has a hall already. Choose a new folder with --data.`)
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
  })
  .immediate()
db.$client.close()

process.stdout.write(`The hall "${centreName}" is made in ${data}. It is closed until an administrator has said what it offers.

  npm start -- --data ${data} --host <this machine's address>

Then sign in as ${login} at /desk. Passwords go over the network: see server/ops/deploy/tls.md for a certificate.
`)
process.exit(0)
