import { sampleCentre } from '../../server/sample/centre.ts'
import { samplePassword } from '../../server/sample/people.ts'
import type { CalledBody, DeskView } from '../../server/protocol/desks.ts'
import { hallClient, type HallClient } from './hall-client.ts'
import { follow, type LiveFeed } from './live-feed.ts'
import type { Chance } from './randomness.ts'
import { receive, serve } from './reception.ts'
import type { Stage } from './stage.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
/** The newest view must follow a command within this; real ms. */
export const VIEW_WITHIN_MS = 3_000
const LUNCH = { from: 12, to: 13.7, ms: 40 * MINUTE }
const GIVE_UP_AFTER_MS = 10_000

/** One operator at a desk. */
export interface Operator {
  stage: Stage
  chance: Chance
  deskId: string
  userId: string
  client: HallClient
  feed: LiveFeed<DeskView>
  /** Does something at the desk and waits until its view has followed. @param normal codes that people meet too */
  act: <T = unknown>(
    command: string,
    body: object,
    normal: string[],
    hasFollowed: (view: DeskView, body: T) => boolean
  ) => Promise<{ code: string | null; body: T | null }>
}

/** Signs in, opens the desk and works by what its view shows, until the day is stopped. */
export async function work(stage: Stage, number: number, chance: Chance): Promise<void> {
  const { base, pace, tally } = stage
  const client = hallClient(base, tally)
  while (!(await client.signIn(`operator${number}`, samplePassword))) await pace.sleep(MINUTE)

  const deskId = `desk-${number}`
  const feed = follow<DeskView>(base, `desk:${deskId}`, client.headers, pace, tally)
  const operator: Operator = {
    stage,
    chance,
    deskId,
    client,
    feed,
    userId: `operator-${number}`,
    act: async (command, sent, normal, hasFollowed) => {
      const answer = await client.post(`/api/desks/${deskId}/${command}`, sent, normal)
      if (!answer.ok) return { code: answer.code, body: null }
      const body = answer.body as never
      if (!(await feed.until((view) => hasFollowed(view, body), VIEW_WITHIN_MS)))
        tally.surprise(`live desk: no view within ${VIEW_WITHIN_MS} ms`, `${command} at ${deskId}`)
      return { code: null, body }
    }
  }
  try {
    let lunchOnDay = -1
    while (!pace.signal.aborted) {
      if (!(await feed.until(() => true, GIVE_UP_AFTER_MS))) continue
      const view = feed.view() as DeskView
      if (view.status === 'closed') await open(operator)
      else if (view.operatorId !== operator.userId)
        await pace.sleep(MINUTE) // somebody else took this desk
      else if (view.status === 'paused') await rest(operator, view)
      else if (view.ticket?.status === 'called') await receive(operator, view.ticket)
      else if (view.ticket) await serve(operator, view.ticket)
      else if (lunchOnDay < pace.day() && isLunchOf(number, pace.hour())) {
        lunchOnDay = pace.day()
        await takeBreak(operator, 'lunch')
      } else if (chance.happens(0.01)) await takeBreak(operator, chance.pick(['short-break', 'paperwork', 'technical']))
      else await callSomebody(operator, view)
    }
  } finally {
    if (pace.signal.aborted) await leave(operator)
    feed.close()
  }
}

/** Not everybody at once: a third of the desks in each third of the time. */
function isLunchOf(number: number, hour: number): boolean {
  const begins = LUNCH.from + ((number % 3) * (LUNCH.to - LUNCH.from)) / 3
  return hour >= begins && hour < begins + 1
}

async function open({ stage, chance, act, userId }: Operator): Promise<void> {
  await stage.pace.sleep(chance.between(2, 20) * SECOND)
  const { code } = await act('open', {}, ['desk-taken', 'operator-elsewhere'], (view) => view.operatorId === userId)
  if (code !== null) await stage.pace.sleep(2 * MINUTE)
}

async function takeBreak({ act }: Operator, reason: string): Promise<void> {
  await act('pause', { reason }, ['desk-not-open'], (view) => view.status !== 'open')
}

async function rest({ stage, chance, act }: Operator, { pause }: DeskView): Promise<void> {
  await stage.pace.sleep(pause?.reason === 'lunch' ? LUNCH.ms : chance.between(2, 8) * MINUTE)
  await act('resume', {}, ['desk-not-open', 'desk-not-paused'], (view) => view.status !== 'paused')
}

/** Whoever came back or is due goes first; else the next one. With nobody there, waits until the view changes. */
async function callSomebody({ stage, chance, act, feed }: Operator, view: DeskView): Promise<void> {
  const { pace, floor } = stage
  const isHere = (number: string) => floor.guest(number)?.isBack ?? false
  const back = [...view.noShows, ...view.parked].find(({ ticketNumber }) => isHere(ticketNumber))
  if (!back && view.waiting === 0) {
    await feed.until((newer) => newer !== view, MINUTE / pace.scale)
    return
  }
  await pace.sleep(chance.between(3, 15) * SECOND)
  const hasFollowed = ({ status, ticket }: DeskView, called: CalledBody) =>
    ticket?.ticketRef === called.ticket.ticketRef || status === 'closed' || floor.hasLeft(called.ticket.ticketNumber)
  // Somebody else may have been quicker, or the visitor have cancelled, while the hand went to the button.
  const { code, body } = back
    ? await act<CalledBody>(
        'call',
        { ticketRef: back.ticketRef, reason: 'returned' },
        ['wrong-status', 'desk-not-open', 'unknown-ticket'],
        hasFollowed
      )
    : await act<CalledBody>('call-next', {}, ['queue-empty', 'desk-not-open'], hasFollowed)
  if (body) stage.tally.waited(body.ticket.ticketRef, body.ticket.waitedMs)
  if (code === 'queue-empty') await feed.until((newer) => newer !== view, (20 * SECOND) / pace.scale)
}

/** At the end of the demo nobody is left standing at an open desk. */
async function leave({ client, deskId, feed }: Operator): Promise<void> {
  const view = feed.view()
  if (!view || view.status === 'closed') return
  const normal = ['desk-idle', 'desk-not-open', 'not-your-desk', 'stale-command']
  // With the next service of the same visit the desk goes on at once (V3).
  const finish = () => client.post(`/api/desks/${deskId}/finish`, { outcome: sampleCentre.outcomes[0]?.id }, normal)
  while ((await finish()).ok);
  await client.post(`/api/desks/${deskId}/close`, {}, normal)
}
