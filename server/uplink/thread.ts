import { parentPort, workerData } from 'node:worker_threads'
import { openReadOnly } from '../db/read-only.ts'
import type { FromThread, ThreadData, ToThread } from './messages.ts'
import { Sender } from './sender.ts'

/** The thread of the uplink: reads the hall's file by a connection that can only read, and talks to the hub. */

const { file, membership } = workerData as ThreadData
const db = openReadOnly(file)
const post = (message: FromThread) => parentPort?.postMessage(message)
const sender = new Sender(db, membership, (link) => post({ kind: 'link', link }), {
  elsewhere: (elsewhere) => post({ kind: 'elsewhere', elsewhere }),
  numbers: (numbers) => post({ kind: 'numbers', numbers }),
  bundle: (bundle) => post({ kind: 'bundle', bundle })
})
parentPort?.on('message', (message: ToThread) => {
  if (message.kind === 'committed') sender.committed()
  if (message.kind === 'status') sender.takeStatus(message.status)
  if (message.kind === 'common') sender.takeCommon(message.known)
  if (message.kind === 'stop') sender.stop()
})
await sender.run()
db.$client.close()
parentPort?.close()
