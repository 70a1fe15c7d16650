import fp from 'fastify-plugin'
import { anchorText } from '../protocol/network/anchors.ts'
import { linesHash } from '../protocol/network/signed.ts'
import { unpackedLines } from './wire/lines.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Keeps where each hall's log ends today, if that was not kept yet. */
    takeAnchors: () => Promise<void>
  }
}

const EVERY_MS = 10 * 60_000

/** The day's signed heads of all halls' logs: taken once a day, by whichever hub is first. */
export default fp(
  async (app) => {
    const { hubStore: store, hubKeys: keys, hubNow: now } = app

    app.decorate('takeAnchors', async () => {
      const day = new Date(now()).toISOString().slice(0, 10)
      const known = new Set((await store.anchors(day, day)).map(({ centreId }) => centreId))
      for (const { centreId, publicKey } of await store.enrolments()) {
        const newest = (await store.epochs(centreId)).at(-1)
        if (known.has(centreId) || !newest) continue
        const { epoch, seq } = newest
        const [last] = await store.segmentsAfter(centreId, epoch, seq - 1, 1)
        if (!last) continue
        const { from, to, prev, head, signature } = last
        const lines = linesHash(unpackedLines(last.lines))
        const anchor = { day, centreId, epoch, seq: to, head }
        await store.addAnchor({
          ...anchor,
          batch: { from, prev, lines, signature, publicKey },
          signature: keys.sign(anchorText(anchor))
        })
      }
    })

    const take = () => {
      app
        .takeAnchors()
        .catch((error: unknown) => app.log.error(error, 'the anchors could not be taken; it is tried again'))
    }
    const timer = setInterval(take, EVERY_MS).unref()
    app.addHook('onReady', async () => take())
    app.addHook('preClose', async () => clearInterval(timer))
  },
  { name: 'hub-anchors' }
)
