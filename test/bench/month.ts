import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import pino from 'pino'
import { openDb } from '../../server/db/open.ts'
import { Hall } from '../../server/hall/hall.ts'
import type { Command } from '../../server/hall/submission.ts'
import { sampleCentre } from '../../server/sample/centre.ts'

/** A month of a hall in one process: every day its tickets are issued, called and finished. Tells the heap after each day. */

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const [days = 30, tickets = 2_000] = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'kezek-month-'))
const db = openDb(folder)
// Each day begins in the morning, and ends before the service day does.
const MORNING = Date.UTC(2026, 0, 1, 2)
let now = MORNING
const hall = new Hall(db, sampleCentre, () => () => now, pino({ level: 'silent' }))
const give = (command: Command) => hall.submit({ command, actor: 'bench', toResult: () => null })

const heapMb: number[] = []
for (let day = 0; day < days; day++) {
  now = MORNING + (day + 1) * 86_400_000
  await give({ type: 'open-desk', deskId: 'desk-1', operatorId: 'operator-1' })
  for (let n = 0; n < tickets; n++) {
    now += 10_000
    const ticketId = `month-${day}-${n}-00000000`
    await Promise.all([
      give({ type: 'issue-ticket', ticketId, serviceId: 'id-card' }),
      give({ type: 'call-ticket', deskId: 'desk-1', operatorId: null, ticketId, reason: 'bench' }),
      give({ type: 'finish', deskId: 'desk-1', operatorId: null })
    ])
  }
  collect()
  heapMb.push(process.memoryUsage().heapUsed / 1_048_576)
}
hall.close()
db.$client.close()
rmSync(folder, { recursive: true })
process.send?.({ heapMb })
