import { parentPort } from 'node:worker_threads'
import { dictionary } from '@zxcvbn-ts/language-common'

/** A thread of its own for one question: the list takes a fifth of a second to unpack, and its 20 MB go when it ends. */
parentPort?.once('message', (password: string) => {
  parentPort?.postMessage(dictionary['passwords-common'].includes(password.toLowerCase()))
})
