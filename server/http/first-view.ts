import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import { LANGUAGE_COOKIE } from '../protocol/conventions/language-cookie.ts'

/** What a screen's build makes for the server: its own components, which write its first view. */
interface Renderer {
  renderFirstView: (data: unknown, spoken: readonly string[]) => Pick<FirstView, 'html' | 'root' | 'title'>
}

/** A page's first view as it stands in its HTML. */
export interface FirstView {
  html: string
  /** Attributes of the page's root element. */
  root: Record<string, string>
  /** The page's title, where it is not the same for all of the page's addresses. */
  title?: string
  /** What it was made from, for the page's script. */
  data: string
}

const ROOT = path.join(import.meta.dirname, '../..')

/**
 * Writes a first view with the screen's own components.
 * @param renderer the module that the build of the screens made, from the root
 */
export async function writeFirstView(
  renderer: string,
  schema: TSchema,
  data: unknown,
  reply: FastifyReply
): Promise<FirstView> {
  // Loaded with the first page that wants it: the server starts without it, and a module is kept.
  const { renderFirstView } = (await import(pathToFileURL(path.join(ROOT, renderer)).href)) as Renderer
  // Only what the API would tell: its schemas leave out the rest.
  const told = reply.compileSerializationSchema(schema as unknown as Record<string, unknown>)(
    data as Record<string, unknown>
  )
  return { ...renderFirstView(JSON.parse(told), spokenBy(reply.request)), data: told }
}

/** The language that was chosen on a visitor's page, then those of the browser in its order, as `navigator.languages` has them. */
export const spokenBy = ({ headers, cookies }: FastifyRequest): string[] => [
  cookies[LANGUAGE_COOKIE] ?? '',
  ...(headers['accept-language'] ?? '').split(',').map((each) => (each.split(';')[0] ?? '').trim())
]

const inHtml = (text: string): string => text.replace(/[&"<]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** Writes a first view into a page: between marks, so that what keeps the page can leave it out. */
export function withFirstView(page: string, view: FirstView | null): string {
  if (view === null) return page
  const root = Object.entries(view.root).map(([name, value]) => ` ${name}="${value.replace(/[&"<]/g, '')}"`)
  const data = `<script type="application/json" id="first-view">${view.data.replaceAll('<', '\\u003c')}</script>`
  const { title } = view
  return (title === undefined ? page : page.replace(/<title>[^<]*/, () => `<title>${inHtml(title)}`))
    .replace(/<html lang="\w+">/, () => `<html${root.join('')}>`)
    .replace(
      /(<div id="(?:app|screen)">)(<\/div>)/,
      (_, open, close) =>
        `${open}<!--first-view-->${view.html}<!--/first-view-->${close}<!--first-view-->${data}<!--/first-view-->`
    )
}
