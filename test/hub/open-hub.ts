import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { buildHub, type HubOptions } from '../../server/hub/hub.ts'
import { installSamplePeople, sampleHead } from '../../server/hub/sample.ts'
import { openSqlite } from '../../server/hub/store/sqlite.ts'
import { type HubStore, openStore } from '../../server/hub/store/store.ts'

export interface OpenHub {
  app: FastifyInstance
  store: HubStore
  /** The folder of its file. */
  folder: string
  /** Of head office, signed in. */
  cookie: string
  /** Asks as head office; or as whoever the headers say. */
  call: (method: string, url: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>
  close: () => Promise<void>
}
export interface Answer {
  status: number
  body: any
  headers: Record<string, unknown>
}

/** A hub with the sample's head office and nothing else, its file in a folder of its own. */
export async function openHub(options: Partial<HubOptions> & { folder?: string } = {}): Promise<OpenHub> {
  const folder = options.folder ?? mkdtempSync(path.join(tmpdir(), 'kezek-hub-'))
  const store = options.store ?? (await openStore(openSqlite(folder)))
  if ((await store.people()).length === 0) await installSamplePeople(store, Date.now())
  const app = await buildHub({ sample: true, rateLimits: false, ...options, store })
  const signedIn = await app.inject({ method: 'POST', url: '/api/session', payload: { ...sampleHead } })
  const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  return {
    app,
    store,
    folder,
    cookie,
    async call(method, url, body, headers = { cookie, origin: 'http://localhost' }) {
      const answer = await app.inject({
        method: method as InjectOptions['method'] & string,
        url,
        headers: { host: 'localhost', ...headers },
        ...(body !== undefined && { payload: body as object })
      })
      const isJson = String(answer.headers['content-type'] ?? '').includes('json')
      return { status: answer.statusCode, body: isJson ? answer.json() : answer.body, headers: answer.headers }
    },
    async close() {
      await app.close()
      if (options.folder === undefined) rmSync(folder, { recursive: true })
    }
  }
}
