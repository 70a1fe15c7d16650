import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { type AppOptions, buildApp } from '../../server/app.ts'
import { type Db, openDb } from '../../server/db/open.ts'
import { type StartClock, startClock as startHallClock } from '../../server/hall/clock.ts'
import type { LimitOptions } from '../../server/http/limits.ts'
import type { Centre } from '../../server/protocol/centre.ts'
import type { IssuedTicket, IssueTicketBody } from '../../server/protocol/tickets.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { installSample, isEmpty } from '../../server/sample/install.ts'
import { tablesMaker } from '../../server/ops/export/made-tables.ts'
import { samplePassword } from '../../server/sample/people.ts'
import { putSampleFile } from '../sample-file.ts'

export interface HallOptions {
  /** An existing data folder, for a second start on the same file. */
  data?: string
  centre?: Centre
  timeScale?: number
  /** The hall's time, to be moved by hand; without it the hall's clock runs, from noon. */
  clock?: { at: number }
  /** Another clock of the hall's own. */
  startClock?: StartClock
  /** A fixed port, for a server that comes back where it was. */
  port?: number
  rateLimits?: boolean | LimitOptions
  /** What sessions and codes are counted by, to be moved by hand. */
  steady?: { at: number }
  /** What the codes of authenticators are counted by, to be moved by hand. */
  wall?: { at: number }
  /** The addresses of a proxy whose word is taken. */
  behindProxy?: string[]
  /** By what names it is called, beside localhost. */
  hostNames?: string[]
  /** False: a real hall, whose people are held to its rules for signing in. */
  sample?: boolean
  /** A thread foretells waits, as in a real hall. */
  foretelling?: boolean
  usualDaysWithinMs?: AppOptions['usualDaysWithinMs']
  smsSecret?: string
  backups?: AppOptions['backups']
  freeBytes?: AppOptions['freeBytes']
  notices?: AppOptions['notices']
  voices?: AppOptions['voices']
  dailyReports?: string | null
  logger?: AppOptions['logger']
  /** False: as in a real hall, a page is no device until it is enrolled. */
  pagesAreDevices?: boolean
}

/** A whole server on a real file, as outside programs see it: by HTTP (injected, or on its port) and by socket. */
export interface OpenHall {
  app: FastifyInstance
  db: Db
  data: string
  base: string
  port: number
  call: (
    method: InjectOptions['method'],
    url: string,
    body?: object,
    headers?: Record<string, string>
  ) => Promise<{ status: number; body: any }>
  /** Signs in; returns the cookie header. */
  signIn: (login: string) => Promise<Record<string, string>>
  issue: (body: IssueTicketBody, key?: string) => Promise<IssuedTicket>
  /** Opens a desk with the operator of the same number; returns their cookie header. */
  openDesk: (deskNumber: number) => Promise<Record<string, string>>
  /** Stops the server; the file stays for a second start. */
  stop: () => Promise<void>
  /** Stops the server and removes its file. */
  close: () => Promise<void>
}

export const asKiosk = { authorization: 'Bearer sample-kiosk' }
export const asDisplay = { authorization: 'Bearer sample-display' }

const HOUR_MS = 3_600_000
/** Whoever is signed in changes the settings of a hall at work with a reason; a test that is not about it says this one. */
const withReason = (method: InjectOptions['method'], url: string): string =>
  method === 'PUT' && /^\/api\/settings\/centre(?!.*reason=)/.test(url)
    ? `${url}${url.includes('?') ? '&' : '?'}reason=Normative`
    : url
/** The sample's day begins at four in Bishkek. */
const DAY_STARTS_MS = (4 - 6) * HOUR_MS
/** How long the noon of the present service day has passed, or, negative, is to come. */
const sinceNoon = ((Date.now() - DAY_STARTS_MS) % (24 * HOUR_MS)) - 8 * HOUR_MS
/**
 * Runs as the machine's clock does, but begins at the noon of its day, at whatever hour the tests are run: no service day
 * ends under them at four in the morning.
 */
const fromNoon =
  (timeScale: number): StartClock =>
  (notBefore) =>
    startHallClock(notBefore, timeScale, {
      wallNow: () => Date.now() - sinceNoon,
      monotonicNow: () => performance.now()
    })

/** Tests press faster than people do: the pace of a kiosk is that of the tests that try it. */
const withFastKiosks = (limits: boolean | LimitOptions): boolean | LimitOptions => {
  if (limits === false) return false
  const own = limits === true ? {} : limits
  return { ...own, rates: { kioskTickets: { burst: 100_000, perMinute: 100_000 }, ...own.rates } }
}

let keys = 0

export async function openHall({
  data = mkdtempSync(path.join(tmpdir(), 'kezek-')),
  centre = sampleCentre,
  timeScale = 1,
  port = 0,
  clock,
  startClock = clock ? () => () => clock.at : fromNoon(timeScale),
  backups = null,
  freeBytes,
  dailyReports = null,
  rateLimits = true,
  pagesAreDevices = true,
  steady,
  wall,
  behindProxy,
  hostNames,
  sample = true,
  smsSecret,
  foretelling,
  usualDaysWithinMs,
  logger,
  notices,
  voices
}: HallOptions = {}): Promise<OpenHall> {
  putSampleFile(data)
  const db = openDb(data)
  if (isEmpty(db)) await installSample(db)
  const app = await buildApp({
    db,
    firstCentre: centre,
    sample,
    timeScale,
    rateLimits: withFastKiosks(rateLimits),
    backups,
    freeBytes,
    notices,
    voices,
    dailyReports,
    ...(logger && { logger }),
    startClock,
    ...(steady && { monotonicNow: () => steady.at }),
    ...(wall && { wallNow: () => wall.at }),
    behindProxy,
    hostNames,
    smsSecret,
    foretelling,
    usualDaysWithinMs,
    makeTables: tablesMaker(data),
    deviceTokens: pagesAreDevices ? { kiosk: 'sample-kiosk', display: 'sample-display' } : null
  })
  const base = await app.listen({ port, host: '127.0.0.1' })

  const call: OpenHall['call'] = async (method, url, body, headers = {}) => {
    const response = await app.inject({
      method,
      url: headers.cookie ? withReason(method, url) : url,
      headers: { ...(headers.cookie && { origin: 'http://localhost:80', host: 'localhost:80' }), ...headers },
      ...(body && { payload: body })
    } as InjectOptions)
    return { status: response.statusCode, body: response.body === '' ? undefined : response.json() }
  }
  const signIn: OpenHall['signIn'] = async (login) => {
    const response = await app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { login, password: samplePassword }
    })
    if (response.statusCode !== 200) throw new Error(`sign in as ${login}: ${response.body}`)
    return { cookie: response.cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
  }
  let isStopped = false
  const stop = async () => {
    if (!isStopped) await app.close()
    isStopped = true
  }
  return {
    app,
    db,
    data,
    base,
    port: Number(new URL(base).port),
    call,
    signIn,
    issue: async (body, key = `key-${++keys}`) => {
      const { status, body: ticket } = await call('POST', '/api/tickets', body, { ...asKiosk, 'idempotency-key': key })
      if (status !== 201) throw new Error(`issue: ${status} ${JSON.stringify(ticket)}`)
      return ticket
    },
    openDesk: async (deskNumber) => {
      const cookie = await signIn(`operator${deskNumber}`)
      const { status, body } = await call('POST', `/api/desks/desk-${deskNumber}/open`, {}, cookie)
      if (status !== 200) throw new Error(`open desk ${deskNumber}: ${status} ${JSON.stringify(body)}`)
      return cookie
    },
    stop,
    close: async () => {
      await stop()
      rmSync(data, { recursive: true, force: true })
    }
  }
}
