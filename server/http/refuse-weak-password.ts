import { isWeakPassword } from '../db/weak-passwords.ts'
import { RequestRefused } from './errors.ts'

/** @throws RequestRefused 400 when whoever guesses tries this password first */
export async function refuseWeakPassword(password: string, login: string): Promise<void> {
  if (await isWeakPassword(password, login))
    throw new RequestRefused(400, 'weak-password', 'This password is too easy to guess: take another one')
}
