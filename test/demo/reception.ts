import type { DeskTicket, DeskView } from '../../server/protocol/desks.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import type { Operator } from './operator.ts'

/** What an operator does with the visitor who was called. */

const SECOND = 1_000
const MINUTE = 60 * SECOND
const LOOK_UP_MS = 2 * SECOND
/** Spread of serving times around the expected. */
const SIGMA = 0.5

// The visitor may cancel, or the day end, while the hand goes to the button.
const OVERTAKEN = ['stale-command', 'desk-idle', 'desk-not-open']

const otherThan = (ticketRef: string) => (view: DeskView) => view.ticket?.ticketRef !== ticketRef

/** Waits for whoever was called; recalls, and at last gives up. @throws when the day is stopped */
export async function receive(
  { stage, chance, act, feed }: Operator,
  { ticketRef, ticketNumber }: DeskTicket
): Promise<void> {
  const { pace, floor } = stage
  const expect = { expect: ticketRef }
  const patienceMs = chance.between(35, 50) * SECOND
  let askedAt = pace.hallNow()

  while (true) {
    const view = feed.view()
    if (view?.ticket?.ticketRef !== ticketRef || view.ticket.status !== 'called') return
    const now = pace.hallNow()

    if (floor.hasCome(ticketNumber)) {
      await pace.sleep(chance.between(1, 4) * SECOND)
      await act('start', expect, OVERTAKEN, (newer) => newer.ticket?.status !== 'called')
      return
    }
    if (
      now - askedAt > patienceMs &&
      view.nextRecallAt !== null &&
      now > view.nextRecallAt &&
      view.ticket.recalls < 2
    ) {
      const { recalls } = view.ticket
      await act('recall', expect, OVERTAKEN, (newer) => newer.ticket?.recalls !== recalls)
      askedAt = now
    } else if (now - askedAt > patienceMs && view.noShowFrom !== null && now > view.noShowFrom) {
      const { code } = await act('no-show', expect, OVERTAKEN, otherThan(ticketRef))
      if (code === null) missed(stage, ticketNumber)
      return
    }
    await pace.sleep(LOOK_UP_MS)
  }
}

/** Somebody who missed the call comes back later, or never. */
function missed({ pace, floor, tally }: Operator['stage'], ticketNumber: string): void {
  tally.count('visits: missed')
  const guest = floor.guest(ticketNumber)
  const afterMs = guest?.plan.comesBackAfterMs ?? null
  if (guest && afterMs !== null) comeBack(pace, guest, afterMs)
  else floor.leave(ticketNumber)
}

function comeBack(
  pace: Operator['stage']['pace'],
  guest: { isBack: boolean; arrivesAt: number | null },
  afterMs: number
): void {
  guest.arrivesAt = null
  pace.sleep(afterMs).then(
    () => {
      guest.isBack = true
    },
    () => {}
  ) // stopped meanwhile
}

/** Serves, and lets go: done, sent on with a note, or aside for a while. @throws when the day is stopped */
export async function serve(operator: Operator, ticket: DeskTicket): Promise<void> {
  const {
    stage: { pace, floor, tally },
    chance,
    act,
    deskId
  } = operator
  const { ticketRef, ticketNumber, serviceId, furtherServiceNames } = ticket
  const expect = { expect: ticketRef }
  const expectedMs =
    sampleCentre.services.find((service) => service.serviceId === serviceId)?.expectedServiceMs ?? 5 * MINUTE
  const takesMs = chance.lognormal(expectedMs, SIGMA)
  const turn = ticket.note === null ? chance.next() : 1 // who was sent here is not sent on again

  if (turn < 0.06) {
    await pace.sleep(takesMs * 0.4)
    const target = chance.pick(otherServices(deskId, serviceId))
    const { code } = await act(
      'transfer',
      { ...expect, serviceId: target, note: 'Documents are checked; continue here' },
      OVERTAKEN,
      otherThan(ticketRef)
    )
    if (code === null) tally.count('visits: transferred')
    floor.sit(ticketNumber)
  } else if (turn < 0.11) {
    await pace.sleep(takesMs * 0.5)
    await park(operator, ticketNumber, expect)
  } else {
    await pace.sleep(takesMs)
    const outcome = chance.weighted({ done: 90, 'documents-missing': 5, 'advice-given': 3, refused: 2 })
    // V3: with the next service of the same visit the desk goes on at once.
    const isDone = (view: DeskView) => otherThan(ticketRef)(view) || view.ticket?.calledAt !== ticket.calledAt
    const { code } = await act('finish', { ...expect, outcome }, OVERTAKEN, isDone)
    if (code !== null) return
    tally.count('visits: finished')
    if (ticket.goesOnWith !== null) tally.count('visits: went on at the same desk')
    else if (furtherServiceNames.length > 0) floor.sit(ticketNumber)
    else floor.leave(ticketNumber)
  }
}

async function park(
  { stage: { pace, floor, tally }, chance, act }: Operator,
  ticketNumber: string,
  expect: { expect: string }
): Promise<void> {
  const reason = chance.pick(sampleCentre.parkReasons).id
  const awayMs = chance.between(3, 12) * MINUTE
  // Half of them are back in the queue by the clock, the others when they show up at the desk again.
  const guest = floor.guest(ticketNumber)
  const byClock = !guest || chance.happens(0.5)
  const { code } = await act(
    'park',
    { ...expect, reason, sameDesk: true, ...(byClock && { forMs: Math.round(awayMs) }) },
    OVERTAKEN,
    otherThan(expect.expect)
  )
  if (code !== null) return
  tally.count('visits: parked')
  floor.sit(ticketNumber)
  if (guest && !byClock) comeBack(pace, guest, awayMs)
}

/** Services of the same zone, so that nobody is sent across the hall. */
function otherServices(deskId: string, serviceId: string): string[] {
  const zoneId = sampleCentre.desks.find((desk) => desk.deskId === deskId)?.zoneId
  const here = sampleCentre.desks.filter((desk) => desk.zoneId === zoneId).flatMap((desk) => desk.tiers[0] ?? [])
  return [...new Set(here)].filter((each) => each !== serviceId)
}
