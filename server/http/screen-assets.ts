import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const ROOT = path.join(import.meta.dirname, '../..')
const YEAR_MS = 31_536_000_000

/** The built files of the screens, by the address under which they lie. */
const FOLDERS = { kiosk: 'kiosk-ui', display: 'display-ui', desk: 'operator-ui' } as const

/** Serves them for ever: their names hold a hash of what is in them. */
export async function serveAssets(app: FastifyInstance, screens: ReadonlyArray<keyof typeof FOLDERS>): Promise<void> {
  for (const screen of screens) {
    await app.register(async (scope) => {
      await scope.register(fastifyStatic, {
        root: path.join(ROOT, FOLDERS[screen], 'dist/assets'),
        prefix: `/${screen}/assets/`,
        maxAge: YEAR_MS,
        immutable: true,
        preCompressed: true,
        index: false,
        decorateReply: false,
        schemaHide: true
      })
    })
  }
}
