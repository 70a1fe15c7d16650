import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import pLimit from 'p-limit'

/** Different characters that a password must have: ten spaces are no password. */
const LEAST_DIFFERENT = 5
/** Words of this place, which whoever guesses here tries. */
const WORDS_OF_THE_PLACE = ['kezek', 'кезек']
/** A login shorter than this stands in many an honest password. */
const SHORTEST_TOLD = 4
const oneAtATime = pLimit(1)

/**
 * Whether a password is one that whoever guesses tries first: a common one, one of few characters, or one with the login
 * or the program's name in it. How long it must be says its schema; what it must be made of says nobody.
 */
export const isWeakPassword = async (password: string, login: string): Promise<boolean> =>
  isPredictable(password, login) || oneAtATime(() => isCommon(password))

function isPredictable(password: string, login: string): boolean {
  const [typed, own] = [password.toLowerCase(), login.toLowerCase()]
  const told = [...WORDS_OF_THE_PLACE, ...(own.length >= SHORTEST_TOLD ? [own] : [])]
  return new Set(typed).size < LEAST_DIFFERENT || told.some((word) => typed.includes(word))
}

async function isCommon(password: string): Promise<boolean> {
  const worker = new Worker(new URL('./common-password-worker.ts', import.meta.url))
  try {
    worker.postMessage(password)
    const [isKnown] = await once(worker, 'message')
    return isKnown
  } finally {
    void worker.terminate()
  }
}
