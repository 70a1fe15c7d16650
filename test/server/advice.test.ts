import { afterEach, expect, test } from 'vitest'
import { type OpenHall, openHall } from './open-hall.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

let hall: OpenHall
afterEach(() => hall.close())

const until = async <T>(look: () => T | undefined | null | false): Promise<T> => {
  for (let i = 0; i < 300; i++) {
    const found = look()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('it has not come within 30 s')
}

test('a hall that is short of a desk is told which, and what came of it is in the log and in the fairness report', async () => {
  const clock = { at: Date.UTC(2026, 10, 23, 4) }
  hall = await openHall({ rateLimits: false, foretelling: true, clock })
  // Three quiet days, so that it is known how the hall is.
  for (let day = 0; day < 3; day++) {
    const operator = await hall.openDesk(1)
    await hall.issue({ serviceId: 'id-card' })
    clock.at += MINUTE
    await hall.call('POST', '/api/desks/desk-1/call-next', {}, operator)
    clock.at += 5 * MINUTE
    await hall.call('POST', '/api/desks/desk-1/finish', {}, operator)
    await hall.call('POST', '/api/desks/desk-1/close', {}, operator)
    clock.at += DAY - 6 * MINUTE
    await until(() => hall.app.hall.state.desks.get('desk-1')?.status === 'closed')
  }
  await hall.openDesk(1)
  for (let i = 0; i < 30; i++) await hall.issue({ serviceId: 'id-card' })
  clock.at += 10 * MINUTE
  await hall.issue({ serviceId: 'id-card' })

  const advice = () => hall.app.foreteller?.nextHour()?.advice ?? []
  const open = await until(() => advice().find(({ step }) => step.is === 'open-desk'))
  if (open.step.is !== 'open-desk') throw new Error('another step')
  expect(open.fewerWaiting.mean).toBeGreaterThanOrEqual(3)
  const { deskId } = open.step
  await hall.openDesk(Number(deskId.slice('desk-'.length)))
  const fairness = async () =>
    (
      await hall.call(
        'GET',
        '/api/reports/fairness?from=2026-11-23&to=2026-11-30',
        undefined,
        await hall.signIn('supervisor')
      )
    ).body.advice
  await until(() => hall.app.hall.log.tail.seq > 0)
  expect(await fairness()).toEqual({ taken: 1, judged: 0, fewer: null })

  clock.at += 61 * MINUTE
  const seq = hall.app.hall.log.tail.seq
  await until(() => hall.app.hall.log.tail.seq > seq)
  const judged = await fairness()
  expect(judged).toMatchObject({ taken: 1, judged: 1 })
  expect(judged.fewer, 'the desk was opened, and called nobody').toBeLessThanOrEqual(3)
}, 60_000)
