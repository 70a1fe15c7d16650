import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { CentreBody } from '../protocol/centre.ts'
import { ServicesBody } from '../protocol/services.ts'
import { kioskView } from '../views/kiosk.ts'
import { planView } from '../views/plan.ts'

/** What anyone may know of the centre. Registered under /api. */
const centre: FastifyPluginAsyncTypebox<{ sample: boolean, timeScale: number }> = async (app, { sample, timeScale }) => {
  app.get('/centre', {
    config: { access: ['anyone'] },
    schema: { summary: 'The centre and its clock', response: { 200: CentreBody } }
  }, async () => ({
    ...app.hall.centre,
    plan: planView(app.hall.centre),
    status: kioskView(app.picture()).status,
    serverTime: app.hall.now(),
    timeScale,
    sample
  }))

  app.get('/services', {
    config: { access: ['anyone'] },
    schema: { summary: 'The tree of services, with how many wait and how long', response: { 200: ServicesBody } }
  }, async () => kioskView(app.picture()))
}

export default centre
