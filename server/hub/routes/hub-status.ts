import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problems } from '../../http/schemas.ts'
import { StatusTaken, WireStatus } from '../../protocol/network/wire.ts'
import type { Enrolment } from '../store/enrolments.ts'
import type { KnownStatus } from '../store/live.ts'
import { type KnownWires, markOf } from '../wire/take-batch.ts'
import { wireOf } from '../wire/wire-of.ts'

/** How often a hall says how it is when nothing changes. */
const EVERY_MS = 15_000
/** A clock that is further off makes no figure wrong, but each sentence with a time in it. */
const CLOCK_OFF_MS = 60_000
/** Instances that are remembered: a hall is not started anew so often while its twin is quiet. */
const MOST_INSTANCES = 20

/** How a hall is now. Registered under /api/hub. */
const status: FastifyPluginAsyncTypebox<{ wires: KnownWires }> = async (app, { wires }) => {
  const { hubStore: store, hubNow: now } = app

  app.put(
    '/status',
    {
      schema: {
        summary: 'How a hall is now: on change at most every 5 seconds, else at intervals',
        body: WireStatus,
        response: { 200: StatusTaken, ...problems }
      }
    },
    async (request) => {
      wireOf(request, wires)
      const { centreId } = request.hallOf as Enrolment
      const at = now()
      const { instance, sentAt, epoch, alarms } = request.body
      let twin = false
      await store.putStatus(centreId, (known) => {
        const after = instancesAfter(known, instance)
        twin = after.twin
        return { at, earlierInstances: after.earlierInstances, status: request.body }
      })
      await keep('twin', twin, { instance })
      await keep('clock', Math.abs(sentAt - at) > CLOCK_OFF_MS, { offMs: sentAt - at })
      if (alarms.some(({ kind }) => kind === 'chain-differs'))
        await store.raise(centreId, 'chain-differs', at, { saidBy: 'hall' })
      const mark = markOf(epoch, await store.epoch(centreId, epoch), wires)
      const newest = await store.newestVersion()
      return { now: at, bundle: newest?.version ?? null, everyMs: EVERY_MS, mark, twin }

      async function keep(kind: string, stands: boolean, details: object): Promise<void> {
        if (stands) await store.raise(centreId, kind, at, details)
        else if (kind === 'clock') await store.settle(centreId, kind)
      }
    }
  )
}

/** Two machines under one name take turns: one that was followed by another comes back. A restarted hall never does. */
function instancesAfter(known: KnownStatus | null, instance: string): { earlierInstances: string[]; twin: boolean } {
  if (!known || known.status.instance === instance)
    return { earlierInstances: known?.earlierInstances ?? [], twin: false }
  const earlierInstances = [known.status.instance, ...known.earlierInstances.filter((each) => each !== instance)]
  return {
    earlierInstances: earlierInstances.slice(0, MOST_INSTANCES),
    twin: known.earlierInstances.includes(instance)
  }
}

export default status
