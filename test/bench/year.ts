import { newHall } from '../../server/engine/index.ts'
import { scoreOf } from '../../server/foresight/what-if/compare.ts'
import { readDay } from '../../server/foresight/what-if/read-day.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { say } from './figures.ts'
import { dayOf } from './foresight.ts'

/** (l) A year of days: each decided anew and read, then played once as what-if plays it, in this one thread. */
export function measureYear({ days, tickets }: { days: number; tickets: number }) {
  say(`\n(l) a year replayed: ${days} days of ${tickets} tickets`)
  const { log } = dayOf({ waiting: 0, ended: tickets })
  let issued = 0
  const before = process.cpuUsage()
  const beganAt = performance.now()
  for (let day = 0; day < days; day++) {
    const { day: read, replay } = readDay(newHall(sampleCentre), log)
    if (replay.difference !== null) throw new Error(`not as it was: ${JSON.stringify(replay.difference)}`)
    issued += scoreOf(read).total.tickets
  }
  const seconds = (performance.now() - beganAt) / 1_000
  const { user, system } = process.cpuUsage(before)
  const cpuS = (user + system) / 1_000_000
  say(`  ${issued} tickets, ${days * log.length} events: ${seconds.toFixed(1)} s, ${cpuS.toFixed(1)} CPU s`)
  return { tickets: issued, events: days * log.length, seconds, cpuS }
}
