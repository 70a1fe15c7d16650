import { parentPort, workerData } from 'node:worker_threads'
import { readingFile } from '../../db/read-only.ts'
import type { Centre } from '../../protocol/centre.ts'
import { usualDaysUnder } from './usual-days.ts'

/** Plays usual days under settings that somebody thinks of, in a thread of its own, and ends. */

const { file, centre } = workerData as { file: string; centre: Centre }

parentPort?.postMessage(readingFile(file, (db) => usualDaysUnder(db, centre)))
