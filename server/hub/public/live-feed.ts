import { createHash } from 'node:crypto'
import { chmod, mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { LiveBody } from '../../protocol/public.ts'
import { schemeOfKyrgyzstan } from '../country/scheme.ts'
import { liveBody, liveOfService } from './live-body.ts'
import type { Network, PublicSource } from './source.ts'

const deflate = promisify(gzip)

/** Written at most so often, however many centres say something meanwhile. */
const EVERY_MS = 2_000

/** A body as it is sent, again and again. */
export interface Ready {
  plain: Buffer
  gzip: Buffer
  etag: string
}

export interface LiveFeedOptions {
  source: PublicSource
  now: () => number
  /** Where the feed also lies as files, for a web server or a CDN in front; null: nowhere. */
  folder: string | null
  /** Told of what went wrong: the feed goes on with what it wrote last. */
  onTrouble: (error: unknown) => void
}

/**
 * The live feed, ready to be sent: one body of all centres and one a service. However many pages are open, an answer costs
 * no more than its bytes.
 */
export class LiveFeed {
  readonly #options: LiveFeedOptions
  #ready = new Map<string, Ready>()
  #body: LiveBody = { asOf: 0, centres: [] }
  #network: Network = {
    timeZone: 'UTC',
    places: { regions: [], kinds: [] },
    scheme: schemeOfKyrgyzstan,
    services: [],
    centres: []
  }
  #revision = 0
  #timer: NodeJS.Timeout | null = null
  #written: Promise<void> = Promise.resolve()

  constructor(options: LiveFeedOptions) {
    this.#options = options
  }

  /** Writes the first bodies, and from then on anew. */
  async start(): Promise<void> {
    await this.write()
    this.#timer = setInterval(() => {
      this.#written = this.#written.then(() => this.write()).catch(this.#options.onTrouble)
    }, EVERY_MS)
    this.#timer.unref()
  }

  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer)
    await this.#written
  }

  /** @param commonId null: of all services; undefined comes back for a service that nobody knows */
  ready(commonId: string | null): Ready | undefined {
    return this.#ready.get(commonId ?? '')
  }

  /** What was written last. */
  get body(): LiveBody {
    return this.#body
  }

  /** Another one after each writing: what was made from the feed of one revision holds until the next. */
  get revision(): number {
    return this.#revision
  }

  /** The network as it was then: pages do not ask the database for it. */
  get network(): Network {
    return this.#network
  }

  async write(): Promise<void> {
    const { source, now, folder } = this.#options
    const [network, statuses] = await Promise.all([source.network(), source.statuses()])
    const body = liveBody(network, statuses, now())
    const bodies: Array<[string, LiveBody]> = [
      ['', body],
      ...network.services.map(({ commonId }): [string, LiveBody] => [commonId, liveOfService(body, commonId)])
    ]
    const made = await Promise.all(
      bodies.map(async ([name, each]): Promise<[string, Ready]> => [name, await this.#make(name, each)])
    )
    this.#ready = new Map(made)
    this.#body = body
    this.#network = network
    this.#revision++
    if (folder !== null) await writeFiles(folder, made)
  }

  /** Bytes are made anew when more than the time has changed, so that who has them is told so in a few bytes. */
  async #make(name: string, body: LiveBody): Promise<Ready> {
    const etag = `"${createHash('sha256').update(JSON.stringify(body.centres)).digest('base64url').slice(0, 22)}"`
    const before = this.#ready.get(name)
    if (before?.etag === etag) return before
    const plain = Buffer.from(JSON.stringify(body))
    return { plain, gzip: await deflate(plain), etag }
  }
}

/** Each under its final name at once: whoever reads meanwhile gets the one before it, whole. */
async function writeFiles(folder: string, made: ReadonlyArray<[string, Ready]>): Promise<void> {
  await mkdir(path.join(folder, 'live'), { recursive: true })
  for (const each of [folder, path.join(folder, 'live')]) await chmod(each, 0o755)
  for (const [name, { plain, gzip: packed }] of made) {
    const file = path.join(folder, name === '' ? 'live.json' : path.join('live', `${name}.json`))
    for (const [target, bytes] of [
      [file, plain],
      [`${file}.gz`, packed]
    ] as const) {
      await writeFile(`${target}.new`, bytes)
      // What everybody may ask for, a web server that runs as somebody else may read.
      await chmod(`${target}.new`, 0o644)
      await rename(`${target}.new`, target)
    }
  }
}
