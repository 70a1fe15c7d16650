import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs, styleText } from 'node:util'
import { FILE, OWNER_ALONE } from '../../db/folder.ts'
import { sentenceFor } from '../start-errors.ts'
import { ask, askUnseen } from './ask.ts'
import { asksForHelp } from './run-command.ts'
import { startTyped, usageOf } from '../../db/typed-command.ts'

/** Makes a real hall in a new data folder: empty, closed, with one administrator. */

const USAGE = `${usageOf('setup', '[--data ./data] [--login admin] [--name "Their name"] [--password-file <file>]')}
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

if (asksForHelp(process.argv)) {
  process.stdout.write(`${USAGE}\n`)
  process.exit(0)
}
process.umask(OWNER_ALONE)
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
    const password = await askUnseen('Password, at least 10 characters')
    if (password === (await askUnseen('The same again'))) return password
    process.stdout.write('These were two different ones. Once more.\n')
  }
}

if (existsSync(path.join(data, FILE))) giveUp(`the folder ${data} has a hall already. Choose a new folder with --data.`)

const centreName = await said('centre-name', 'Name of the centre', '')
const timeZone = await said('time-zone', 'Time zone', ownTimeZone)
const login = await said('login', 'Login of the administrator', 'admin')
const name = await said('name', 'Name of the administrator', 'Administrator')
const password = await passwordOf()

const { HallNotMade, makeHall } = await import('../make-hall.ts')
try {
  await makeHall({ data, centreName, timeZone, template: flags.template, administrator: { login, name, password } })
} catch (error) {
  const usage = error instanceof HallNotMade && error.isUsage ? `\n${USAGE}` : ''
  giveUp(`${sentenceFor(error as Error, { data, host: '', port: 0 })}${usage}`)
}

process.stdout.write(`The hall "${centreName}" is made in ${data}. It is closed until an administrator has said what it offers.

  ${startTyped(`--data ${data} --host <this machine's address>`)}

Then sign in as ${login} at /desk. Passwords go over the network: see ${path.join(import.meta.dirname, '../deploy/tls.md')} for a certificate.
`)
process.exit(0)
