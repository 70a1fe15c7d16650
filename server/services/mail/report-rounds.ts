import type { FastifyInstance } from 'fastify'

const LOOK_MS = 60_000

/**
 * Has reports written that are due, by itself after a day's close and once a minute, one round at a time. Returns what does
 * so at once.
 * @param writeDue looks at `isClosed` after whatever it waited for
 * @param ofWhat for the log, when a round fails: "report"
 */
export function reportRounds(
  app: FastifyInstance,
  writeDue: (isClosed: () => boolean) => Promise<void>,
  ofWhat: string
): () => Promise<void> {
  let isAtWork = false
  let isClosed = false

  async function write(): Promise<void> {
    if (isAtWork || isClosed) return
    isAtWork = true
    try {
      await writeDue(() => isClosed)
    } catch (error) {
      if (!isClosed) app.log.warn(error, `a ${ofWhat} could not be written; it is tried again in a minute`)
    } finally {
      isAtWork = false
    }
  }

  const stopHearing = app.hall.onCommit((logged) => {
    if (logged.some(({ event }) => event.type === 'day-closed')) setImmediate(() => void write())
  })
  const looking = setInterval(() => void write(), LOOK_MS).unref()
  app.addHook('preClose', async () => {
    isClosed = true
    stopHearing()
    clearInterval(looking)
  })
  return write
}
