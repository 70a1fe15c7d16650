import fp from 'fastify-plugin'
import { SharedBucket } from './shares.ts'
import { TokenBucket, type Rate } from './token-bucket.ts'
import { RequestRefused } from './errors.ts'
import { isLoopbackAddress, networkOf, siteOf } from '../protocol/addresses.ts'

/**
 * What nobody needs more of. A hall with 16 desks behind one address and every visitor's phone stays far below; a laptop
 * that tries to drown the server does not.
 */
export const LIMITS = {
  /** By session, device or program, else by address: everything, and what may change something. */
  requests: { burst: 20_000, perMinute: 60_000 },
  changes: { burst: 3_000, perMinute: 12_000 },
  /** By device or person. */
  tickets: { burst: 1_000, perMinute: 600 },
  /** By kiosk, unless it has a pace of its own (kiosk-pace.ts); and by program. */
  kioskTickets: { burst: 20, perMinute: 30 },
  /** By device: what a display tells of its calls, many at a time. */
  reports: { burst: 120, perMinute: 120 },
  /** By browser that has signed in before, else by address: a whole shift that signs in at once behind one proxy stays far below. */
  signIns: { burst: 120, perMinute: 120 },
  /** By person: whoever knows one password does not fill the log with it. */
  sessionsOfPerson: { burst: 60, perMinute: 6 },
  enrolments: { burst: 20, perMinute: 10 },
  allEnrolments: { burst: 200, perMinute: 60 },
  /** Guesses at the code on a screen. */
  codes: { burst: 10, perMinute: 10 },
  allCodes: { burst: 30, perMinute: 30 },
  /** Screens that come in by the code of a series, and guesses at it: a technician's whole hall may be behind one address. */
  seriesCodes: { burst: 120, perMinute: 20 },
  allSeriesCodes: { burst: 240, perMinute: 60 },
  /** Tickets taken from outside: behind a mobile operator many phones share an address. */
  outside: { burst: 10, perMinute: 4 },
  allOutside: { burst: 60, perMinute: 30 },
  /** Times booked ahead, by address: what one network may have of a day is a setting. */
  bookings: { burst: 120, perMinute: 60 },
  /** Complaints, by address, or by who takes them down: behind a mobile operator many phones share an address. */
  complaints: { burst: 20, perMinute: 2 },
  allComplaints: { burst: 60, perMinute: 10 },
  /** Arrivals: guesses at the code of the door, by address, and at those on the phones, by kiosk. */
  doorCodes: { burst: 20, perMinute: 20 },
  allDoorCodes: { burst: 120, perMinute: 120 },
  /** Addresses for messages: each may cost a message to somebody who did not ask for it. */
  contacts: { burst: 30, perMinute: 10 },
  contactsOfTicket: { burst: 4, perMinute: 0.05 },
  /** Messages that try a hook out. */
  hookTests: { burst: 10, perMinute: 10 },
  /** What a screen is asked to do at a distance, by device: each costs it, or who stands before it, a moment. */
  screenCommands: { burst: 20, perMinute: 20 },
  screenPictures: { burst: 6, perMinute: 6 },
  arrivalCodes: { burst: 20, perMinute: 20 }
} satisfies Record<string, Rate>
/** Limits for all together: nobody takes more of one than a share (shares.ts). */
const SHARED = [
  'allEnrolments',
  'allSeriesCodes',
  'allOutside',
  'allDoorCodes',
  'allComplaints'
] as const satisfies LimitName[]
type SharedName = (typeof SHARED)[number]
const isShared = (name: LimitName): name is SharedName => (SHARED as readonly LimitName[]).includes(name)

/**
 * Live sockets open at once. Anonymous are those without a session and without a device, visitors' phones: of one address,
 * which may be the Wi-Fi of a whole hall, and of all. A caller is one session or one device. This machine's own programs
 * are of no address.
 */
export const MOST_SOCKETS = { anonymousOfOneAddress: 1_500, anonymous: 3_000, ofOneCaller: 60, inAll: 4_000 }
/**
 * Connections open at once, whatever goes over them. A hall whose phones all come by one address has a live socket for
 * each, and some more for each page that opens.
 */
export const MOST_CONNECTIONS = { ofOneAddress: 3_000, inAll: 8_000 }

export type LimitName = keyof typeof LIMITS
/** Other limits than those above; for tests, which cannot wait for 3,000. */
export interface LimitOptions {
  rates?: Partial<Record<LimitName, Rate>>
  sockets?: Partial<typeof MOST_SOCKETS>
  connections?: Partial<typeof MOST_CONNECTIONS>
}

const WIDER = 100
/** For the sample hall, which only this machine reaches and everybody tries out: whoever loads it means to. */
export const SAMPLE_LIMITS: LimitOptions = {
  rates: Object.fromEntries(
    Object.entries(LIMITS).map(([name, { burst, perMinute }]) => [
      name,
      { burst: burst * WIDER, perMinute: perMinute * WIDER }
    ])
  ),
  // All its screens are one device.
  sockets: { ofOneCaller: MOST_SOCKETS.inAll }
}

declare module 'fastify' {
  interface FastifyInstance {
    limits: {
      isOn: boolean
      rates: Record<LimitName, Rate>
      sockets: typeof MOST_SOCKETS
      connections: typeof MOST_CONNECTIONS
      /** @param key whose it is; of a limit for all: whose share @throws RequestRefused 429, with how long to wait */
      take: (name: LimitName, key: string) => void
      /** Takes one if there is one left. Returns whether there was. */
      has: (name: LimitName, key: string) => boolean
      /** Takes one. Returns 0, or how many ms to wait: then none was taken. */
      waitFor: (name: LimitName, key: string) => number
      /**
       * Counts a request by its session, its device or its program, which whoever storms from the same address does not use up; else
       * by its address. @throws RequestRefused 429
       */
      takeRequest: (request: FastifyRequest) => void
    }
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Limits on how much one may ask for; `false` puts none. */
export default fp<{ limits: boolean | LimitOptions; monotonicNow?: (() => number) | undefined }>(
  async (app, { limits, monotonicNow = () => performance.now() }) => {
    const { rates = {}, sockets = {}, connections = {} } = typeof limits === 'object' ? limits : {}
    const all: Record<LimitName, Rate> = { ...LIMITS, ...rates }
    const buckets = Object.fromEntries(
      Object.entries(all).map(([name, rate]) => [
        name,
        isShared(name as LimitName) ? new SharedBucket(rate) : new TokenBucket(rate)
      ])
    ) as Record<LimitName, TokenBucket | SharedBucket>
    const waitFor = (name: LimitName, key: string) => (limits === false ? 0 : buckets[name].take(key, monotonicNow()))

    const take = (name: LimitName, key: string) => {
      const waitMs = waitFor(name, key)
      if (waitMs > 0) throw tooMany(waitMs)
    }
    app.decorate('limits', {
      isOn: limits !== false,
      rates: all,
      sockets: { ...MOST_SOCKETS, ...sockets },
      connections: { ...MOST_CONNECTIONS, ...connections },
      take,
      has: (name, key) => waitFor(name, key) === 0,
      waitFor,
      takeRequest(request) {
        const { session, kiosk, display, program } = request.identity
        const caller = program?.programId ?? session ?? kiosk ?? display ?? addressOf(request)
        take('requests', caller)
        if (!SAFE.has(request.method)) take('changes', caller)
      }
    })
  },
  { name: 'limits', dependencies: ['errors'] }
)

export const tooMany = (waitMs: number): RequestRefused =>
  new RequestRefused(429, 'too-many-requests', 'Too many requests; please wait', Math.max(1, Math.ceil(waitMs / 1000)))

/** A connection that is gone already, or no network's. */
const NO_ADDRESS = 'none'

/** Whom a limit is for: an address, or the network that stands for it. */
export const addressOf = ({ ip }: { ip: string | undefined }): string => (ip === undefined ? NO_ADDRESS : networkOf(ip))

/** Whose share of a limit for all it is. */
export const shareOf = ({ ip }: { ip: string | undefined }): string => (ip === undefined ? NO_ADDRESS : siteOf(ip))

/** @param address as `addressOf` says it */
export const isThisMachine = (address: string): boolean => address === NO_ADDRESS || isLoopbackAddress(address)
