import { parentPort } from 'node:worker_threads'
import { readSettings, type SentSettings } from './read-settings.ts'

/** Reads settings in a thread of its own: what somebody sends may be made to take long (settings-reader.ts). */
parentPort?.on('message', (sent: SentSettings) => parentPort?.postMessage(readSettings(sent)))
// What it needs is loaded: the time of what is read begins now.
parentPort?.postMessage('ready')
