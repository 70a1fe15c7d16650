import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import { ArriveFirstView, JoinFirstView, KioskFirstView, VisitorFirstView } from '../protocol/first-view.ts'
import { deviceView } from '../views/device.ts'
import { kioskView } from '../views/kiosk.ts'
import { visitorView } from '../views/visitor.ts'
import { LANGUAGE_COOKIE } from '../protocol/conventions/language-cookie.ts'
import { type CentreBodyOptions, centreBodyOf } from './centre-body.ts'
import { outsideBodyOf } from './outside-body.ts'

/** What a screen's build makes for the server: its own components, which write its first view. */
interface Renderer {
  renderFirstView: (data: unknown, spoken: readonly string[]) => Pick<FirstView, 'html' | 'root'>
}

/** A page's first view as it stands in its HTML. */
export interface FirstView {
  html: string
  /** Attributes of the page's root element. */
  root: Record<string, string>
  /** What it was made from, for the page's script. */
  data: string
}

const SHELL = '-'
const ROOT = path.join(import.meta.dirname, '../..')

/** Makes the first views of the pages that people wait for. */
export function firstViewsOf(app: FastifyInstance, options: CentreBodyOptions) {
  const centreBody = centreBodyOf(app, options)

  async function make(
    reply: FastifyReply,
    renderer: string,
    schema: TSchema,
    data: Record<string, unknown>
  ): Promise<FirstView | null> {
    try {
      // Loaded with the first page that wants it: the hall starts without it, and a module is kept.
      const { renderFirstView } = (await import(pathToFileURL(path.join(ROOT, renderer)).href)) as Renderer
      // Only what the API would tell: its schemas leave out the rest.
      const told = reply.compileSerializationSchema(schema as unknown as Record<string, unknown>)(data)
      const { html, root } = renderFirstView(JSON.parse(told), spokenBy(reply.request))
      return { html, root, data: told }
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
    async join(reply: FastifyReply): Promise<FirstView | null> {
      const data = { centre: centreBody(), outside: outsideBodyOf(app), services: kioskView(app.picture()) }
      return make(reply, 'display-ui/dist/server/join-first-view.js', JoinFirstView, data)
    }
  }
}

/** The language that was chosen on a visitor's page, then those of the browser in its order, as `navigator.languages` has them. */
const spokenBy = ({ headers, cookies }: FastifyRequest): string[] => [
  cookies[LANGUAGE_COOKIE] ?? '',
  ...(headers['accept-language'] ?? '').split(',').map((each) => (each.split(';')[0] ?? '').trim())
]

/** Writes a first view into a page: between marks, so that what keeps the page can leave it out. */
export function withFirstView(page: string, view: FirstView | null): string {
  if (view === null) return page
  const root = Object.entries(view.root).map(([name, value]) => ` ${name}="${value.replace(/[&"<]/g, '')}"`)
  const data = `<script type="application/json" id="first-view">${view.data.replaceAll('<', '\\u003c')}</script>`
  return page
    .replace(/<html lang="\w+">/, () => `<html${root.join('')}>`)
    .replace(
      /(<div id="(?:app|screen)">)(<\/div>)/,
      (_, open, close) =>
        `${open}<!--first-view-->${view.html}<!--/first-view-->${close}<!--first-view-->${data}<!--/first-view-->`
    )
}
