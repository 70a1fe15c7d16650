import type { FastifyInstance, FastifyReply } from 'fastify'
import type { TSchema } from 'typebox'
import {
  ArriveFirstView,
  JoinFirstView,
  KioskFirstView,
  NowFirstView,
  VisitorFirstView
} from '../protocol/first-view.ts'
import { deviceView } from '../views/device.ts'
import { kioskView } from '../views/kiosk.ts'
import { visitorView } from '../views/visitor.ts'
import { type FirstView, writeFirstView } from '../http/first-view.ts'
import { type CentreBodyOptions, centreBodyOf } from './centre-body.ts'
import { nowBodyOf } from './now-body.ts'
import { outsideBodyOf } from './outside-body.ts'

const SHELL = '-'

/** Makes the first views of the pages that people wait for. */
export function firstViewsOf(app: FastifyInstance, options: CentreBodyOptions) {
  const centreBody = centreBodyOf(app, options)
  const nowBody = nowBodyOf(app)

  async function make(
    reply: FastifyReply,
    renderer: string,
    schema: TSchema,
    data: Record<string, unknown>
  ): Promise<FirstView | null> {
    try {
      return await writeFirstView(renderer, schema, data, reply)
    } catch (error) {
      // The page is whole without it, only later.
      app.log.error({ err: error, renderer }, 'a first view could not be made')
      return null
    }
  }

  return {
    /** @param token of the device whose page it is; a page of none has no first view */
    async kiosk(reply: FastifyReply, token: string | undefined): Promise<FirstView | null> {
      const device = deviceView(token === undefined ? undefined : app.people.devices.byToken(token, app.monotonicNow()))
      if (device === null) return null
      const data = { centre: centreBody(), services: kioskView(app.picture()), device }
      return make(reply, 'kiosk-ui/dist/server/first-view.js', KioskFirstView, data)
    },
    async visitor(reply: FastifyReply, ticketId: string): Promise<FirstView | null> {
      // The page that a phone keeps for all its tickets is of none.
      if (ticketId === SHELL) return null
      const view = visitorView(app.picture(), ticketId)
      return make(reply, 'display-ui/dist/server/visitor-first-view.js', VisitorFirstView, {
        ticketId,
        centre: centreBody(),
        view
      })
    },
    arrive: (reply: FastifyReply): Promise<FirstView | null> =>
      make(reply, 'display-ui/dist/server/arrive-first-view.js', ArriveFirstView, {
        centre: centreBody()
      }),
    async now(reply: FastifyReply): Promise<FirstView | null> {
      const data = { centre: centreBody(), now: await nowBody() }
      return make(reply, 'display-ui/dist/server/now-first-view.js', NowFirstView, data)
    },
    async join(reply: FastifyReply): Promise<FirstView | null> {
      const data = { centre: centreBody(), outside: outsideBodyOf(app), services: kioskView(app.picture()) }
      return make(reply, 'display-ui/dist/server/join-first-view.js', JoinFirstView, data)
    }
  }
}
