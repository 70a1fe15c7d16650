import { randomBytes } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import { isWeakPassword } from '../../db/weak-passwords.ts'
import { isEmptyHub } from '../sample.ts'
import type { HubStore } from '../store/store.ts'

const LOGIN = /^[A-Za-z0-9._-]{2,64}$/
const LEAST = 10

/**
 * Makes a real hub: empty, with one person of head office who may do everything.
 * @throws an Error with a sentence that says why not
 */
export async function makeHub(
  store: HubStore,
  { login, name, password }: { login: string; name: string; password: string },
  now: number
): Promise<void> {
  if (!(await isEmptyHub(store))) throw new Error('there is a hub already: choose a new folder or database.')
  if (!LOGIN.test(login)) throw new Error('the login has 2 to 64 letters, digits, dots, _ or -.')
  if (name.trim() === '') throw new Error('the name is missing.')
  if (password.length < LEAST) throw new Error(`the password needs at least ${LEAST} characters.`)
  if (await isWeakPassword(password, login)) throw new Error('the password is too easy to guess: take another one.')
  await store.putPerson(
    {
      userId: `head-${randomBytes(6).toString('base64url')}`,
      login,
      name: name.trim(),
      role: 'administer',
      regions: null,
      passwordHash: await hash(password),
      mustChangePassword: false
    },
    now
  )
  await store.note(now, 'setup', 'person', 'added', { login })
}
