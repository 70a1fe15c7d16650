import type { FastifyInstance } from 'fastify'
import type { NowBody } from '../protocol/in-the-open.ts'
import { inTheOpenView } from '../views/in-the-open.ts'

/** However many ask, it is made no oftener; counted by the process's own clock. */
const REMEMBERED_MS = 5_000
/** While the closed days are still being counted. */
const COUNTING_MS = 250

/** What everybody may see of the hall: made anew every few seconds, and at once after other settings. */
export function nowBodyOf(app: FastifyInstance): () => Promise<NowBody> {
  let known: { until: number; centreSeq: number; body: NowBody } | null = null
  return async () => {
    const { centreSeq } = app.hall
    if (known && known.centreSeq === centreSeq && performance.now() < known.until) return known.body
    const body = inTheOpenView(app.picture(), await app.inTheOpen.figures())
    known = { until: performance.now() + (body.counting ? COUNTING_MS : REMEMBERED_MS), centreSeq, body }
    return body
  }
}
