import { parentPort } from 'node:worker_threads'
import type { Centre } from '../protocol/centre.ts'
import { fileOf } from './file.ts'
import { readSettings, type ReadSettings, type SentSettings } from './read-settings.ts'

export type Asked = { sent: SentSettings } | { centre: Centre }
export type Said = 'ready' | { read: ReadSettings } | { file: string }

const say = (said: Said) => parentPort?.postMessage(said)

/** Reads settings in a thread of its own: what somebody sends may be made to take long (settings-reader.ts). */
parentPort?.on('message', (asked: Asked) =>
  say('sent' in asked ? { read: readSettings(asked.sent) } : { file: fileOf(asked.centre) })
)
// What it needs is loaded: the time of what is read begins now.
say('ready')
