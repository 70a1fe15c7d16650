import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { RequestRefused } from '../http/errors.ts'
import { problems } from '../http/schemas.ts'
import { LEAST_WIDTH, ledLine, type LedLetters } from '../protocol/conventions/led.ts'
import type { SignView } from '../protocol/hall-views.ts'
import { LedBody, LedQuery, MOST_WAIT_S } from '../protocol/signs.ts'

/** What a sign of few characters shows. Registered under /api/signs. */
const signs: FastifyPluginAsyncTypebox = async (app) => {
  /** Requests that wait for news. */
  const waiting = new Set<() => void>()
  app.addHook('preClose', async () => {
    for (const end of [...waiting]) end()
  })

  app.get(
    '/:deskNumber/led',
    {
      exposeHeadRoute: false,
      schema: {
        summary: 'What the sign over a desk shows, in so many characters; waits until that changes',
        description:
          'For bridges to LED signs: ask again with `after` as soon as there is an answer. The topic `sign:<deskNumber>` has the same as `led`.',
        params: Type.Object({ deskNumber: Type.Integer({ minimum: 1, maximum: 999 }) }),
        querystring: LedQuery,
        response: { 200: LedBody, ...problems }
      }
    },
    async (request) => {
      const { width = LEAST_WIDTH, letters = 'latin', after, waitS = MOST_WAIT_S } = request.query
      const topic = `sign:${request.params.deskNumber}`
      let newest: LedBody | null = null
      let hear = () => {}
      const subscriber = {
        offer(_topic: string, frame: Buffer) {
          const { view } = JSON.parse(String(frame)) as { view?: SignView }
          newest = view ? ledBody(view, width, letters) : newest
          hear()
        },
        putOut: () => hear()
      }
      if (app.live.subscribe(topic, subscriber, request.identity) !== null)
        throw new RequestRefused(404, 'unknown-desk', 'There is no such desk')
      try {
        const isNews = () => newest !== null && newest.version !== after
        if (!isNews() && waitS > 0)
          await new Promise<void>((resolve) => {
            const end = () => {
              clearTimeout(timer)
              waiting.delete(end)
              resolve()
            }
            const timer = setTimeout(end, waitS * 1_000)
            waiting.add(end)
            request.raw.socket.once('close', end)
            hear = () => {
              if (isNews()) end()
            }
          })
      } finally {
        app.live.unsubscribe(topic, subscriber)
      }
      if (newest === null) throw new RequestRefused(503, 'not-now', 'What the sign shows cannot be said now')
      return newest
    }
  )
}

function ledBody({ led, seq }: SignView, width: number, letters: LedLetters): LedBody {
  const text = ledLine(led.text, width, letters)
  return { version: `${seq}-${led.blink ? 1 : 0}-${led.text || 'dark'}`, text, blink: led.blink }
}

export default signs
