import { hash } from '@node-rs/argon2'
import { isWeakPassword } from '../../db/weak-passwords.ts'
import type { HubStore } from '../store/store.ts'

interface Wanted {
  login: string
  withoutSecondFactor: boolean
  /** To be changed at the first sign-in; null: it stays as it is. */
  password: string | null
}

/**
 * Lets somebody of head office in again who is locked out, by whoever is at the hub's machine. What was done is noted, and
 * their sessions end. @throws an Error with a sentence that says why not
 */
export async function letBackIn(
  store: HubStore,
  { login, withoutSecondFactor, password }: Wanted,
  now: number
): Promise<void> {
  if (password !== null && (password.length < 10 || (await isWeakPassword(password, login))))
    throw new Error('The password must have at least 10 characters and be none that is easy to guess.')
  const person = await store.personByLogin(login)
  if (!person) throw new Error(`Nobody signs in as ${login} here.`)
  const { userId } = person
  const note = (what: string) => store.note(now, 'console', 'person', what, { userId })
  if (withoutSecondFactor) {
    await store.clearSecondFactor(userId)
    await note('second factor removed')
  }
  if (password !== null) {
    const passwordHash = await hash(password)
    await store.changePerson(userId, () => ({ passwordHash, mustChangePassword: true }))
    await note('password changed')
  }
  await store.endSessionsOf(userId)
}
