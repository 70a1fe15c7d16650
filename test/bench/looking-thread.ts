import { parentPort } from 'node:worker_threads'
import { execute, newHall } from '../../server/engine/index.ts'
import { Foresight } from '../../server/foresight/index.ts'
import { sampleCentre } from '../../server/sample/centre.ts'

/** Looks at the waits of a full hall again and again, while it is told to. */

const state = newHall(sampleCentre)
execute(state, { type: 'open-day', serviceDay: '2021-04-10', endsAt: Number.MAX_SAFE_INTEGER, openings: {} }, 0)
for (const { deskId } of sampleCentre.desks) execute(state, { type: 'open-desk', deskId, operatorId: deskId }, 0)
for (let i = 0; i < 60; i++) {
  const { serviceId } = sampleCentre.services[i % sampleCentre.services.length] as { serviceId: string }
  execute(state, { type: 'issue-ticket', ticketId: `t${i}`, serviceId }, i * 1_000)
}
const foresight = new Foresight()
let isBusy = false

function look(): void {
  if (!isBusy) return
  const waiting = [...state.tickets.values()].filter(({ status }) => status === 'waiting')
  foresight.ofAll(state, waiting, [], state.at)
  setImmediate(look)
}

parentPort?.on('message', (busy: boolean) => {
  isBusy = busy
  look()
})
