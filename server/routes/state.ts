import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problems } from '../http/schemas.ts'
import { type Finding, StateBody } from '../protocol/state.ts'

interface Options {
  version: string
  /** Looks at the machine as `npm run doctor` does, in a process of its own; null: there is nothing to look at. */
  doctor: (() => Promise<Finding[]>) | null
}

/** The doctor reads the whole file: not more often, however many pages are open. */
const ASKED_EVERY_MS = 60_000

/** The state of the system. Registered under /api/state. */
const state: FastifyPluginAsyncTypebox<Options> = async (app, { version, doctor }) => {
  const startedAt = app.hall.now()
  let told: { askedAt: number; findings: Finding[] } | null = null
  let askedAt = Number.NEGATIVE_INFINITY
  let isAsking = false

  /** Does not wait for it: a dying disk must not hold up the page that tells of it. */
  function askDoctor(): void {
    const now = performance.now()
    if (doctor === null || isAsking || now - askedAt < ASKED_EVERY_MS) return
    isAsking = true
    askedAt = now
    const at = app.hall.now()
    doctor()
      .then((findings) => {
        told = { askedAt: at, findings }
      })
      .catch((error: unknown) => app.log.warn(error, 'the doctor could not be asked'))
      .finally(() => {
        isAsking = false
      })
  }

  app.get(
    '',
    {
      schema: {
        summary: 'How the machine, the file, the backups and the devices are, in sentences',
        description: 'The doctor is asked once a minute at most, and its answer comes with a later one of these.',
        response: { 200: StateBody, ...problems }
      }
    },
    async () => {
      askDoctor()
      const { counts } = app.notifications.outbox
      const countOf = ({ sent, failed }: (typeof counts)['sms']) => ({ sent, failed })
      return {
        version,
        node: process.versions.node,
        startedAt,
        now: app.hall.now(),
        troubles: app.systemWatch.reasons().map((said) => ({ said })),
        doctor: told,
        messages: { push: countOf(counts.push), sms: countOf(counts.sms) }
      }
    }
  )
}

export default state
