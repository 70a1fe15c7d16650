import { randomBytes } from 'node:crypto'
import type { FastifyBaseLogger } from 'fastify'
import { type HookRow, type Hooks, openHooks } from '../../db/hooks.ts'
import type { Db } from '../../db/open.ts'
import type { Delivery, Hook, HookSecret, Tried } from '../../protocol/hooks.ts'
import type { EventFeed } from '../events/feed.ts'
import { Courier, deliveryOf } from './courier.ts'
import { hostOf } from '../../devices/reachable.ts'
import { post } from './post.ts'
import { newHookSecret, signedHeaders } from './signature.ts'

const SHOWN_DELIVERIES = 10
/** A secret that was renewed signs beside the new one for so long. */
const FORMER_SIGNS_MS = 24 * 3_600_000
/** What fails for so long raises an alarm. */
const ALARM_AFTER_MS = 3_600_000

/** A change of hooks: its rows, in the transaction of the note that tells of it, and what begins after the commit. */
export interface HookChange {
  withinTransaction: () => void
  afterCommit: () => void
}

export interface Surroundings {
  db: Db
  feed: EventFeed
  /** Steady, epoch ms: what patience is counted by. */
  now: () => number
  /** What receivers compare their clocks with, epoch ms. */
  wallNow: () => number
  log: Pick<FastifyBaseLogger, 'warn'>
  isInNetworks: (address: string, networks: readonly string[]) => boolean
  /** Keeps, with a note, that a hook was given up. */
  giveUp: (hookId: string, withinTransaction: () => void) => void
}

/** Every hook with its courier, and what they delivered since it was kept last. */
export class PostRoom {
  readonly #around: Surroundings
  readonly #rows: Hooks
  readonly #couriers = new Map<string, Courier>()
  readonly #kept = new Map<string, string>()
  #told: Array<Delivery & { hookId: string }> = []
  #networks: readonly string[]

  constructor(around: Surroundings) {
    this.#around = around
    this.#rows = openHooks(around.db)
    this.#networks = this.#rows.networks()
    for (const hook of this.#rows.list()) this.#start(hook)
  }

  get networks(): string[] {
    return [...this.#networks]
  }

  mayReach(address: string): boolean {
    return this.#around.isInNetworks(address, this.#networks)
  }

  has(hookId: string): boolean {
    return this.#couriers.has(hookId)
  }

  /** Whether one of them is told of events of one of these types. */
  isToldOf(types: readonly string[]): boolean {
    return [...this.#couriers.values()].some(
      ({ hook }) => hook.disabledAt === null && hook.types.some((type) => types.includes(type))
    )
  }

  list(): Hook[] {
    return [...this.#couriers.values()].map(({ hook }) => this.#viewOf(hook))
  }

  /** Those that stand still, with since when, by the steady clock. */
  troubles(): Array<{ hookId: string; host: string; since: number; isGivenUp: boolean }> {
    const now = this.#around.now()
    return [...this.#couriers.values()].flatMap(({ hook: { hookId, url, failingSince, disabledAt } }) => {
      const since = failingSince ?? disabledAt
      if (since === null || (disabledAt === null && now - since < ALARM_AFTER_MS)) return []
      return [{ hookId, host: hostOf(new URL(url)), since, isGivenUp: disabledAt !== null }]
    })
  }

  /** A new one: it is told what happens from now on. */
  add(url: string, types: string[], createdAt: number): HookSecret & { change: HookChange } {
    const hookId = `hook-${randomBytes(6).toString('base64url')}`
    const secret = newHookSecret()
    const hook: HookRow = {
      hookId,
      url,
      types,
      secret,
      formerSecret: null,
      formerUntil: null,
      createdAt,
      doneSeq: this.#around.feed.last,
      failingSince: null,
      disabledAt: null
    }
    return {
      hookId,
      secret,
      change: { withinTransaction: () => this.#rows.add(hook), afterCommit: () => this.#start(hook) }
    }
  }

  remove(hookId: string): HookChange {
    return {
      withinTransaction: () => this.#rows.remove(hookId),
      afterCommit: () => {
        this.#couriers.get(hookId)?.stop()
        this.#couriers.delete(hookId)
        this.#kept.delete(hookId)
        this.#told = this.#told.filter((each) => each.hookId !== hookId)
      }
    }
  }

  renewSecret(hookId: string): HookSecret & { change: HookChange } {
    const { hook } = this.#courier(hookId)
    const secret = newHookSecret()
    const part = { secret, formerSecret: hook.secret, formerUntil: this.#around.now() + FORMER_SIGNS_MS }
    return {
      hookId,
      secret,
      change: {
        withinTransaction: () => this.#rows.change(hookId, part),
        afterCommit: () => Object.assign(hook, part)
      }
    }
  }

  /** One that was given up goes on where it was. */
  beginAgain(hookId: string): HookChange {
    return {
      withinTransaction: () => this.#rows.change(hookId, { failingSince: null, disabledAt: null }),
      afterCommit: () => this.#courier(hookId).beginAgain()
    }
  }

  setNetworks(networks: string[]): HookChange {
    return {
      withinTransaction: () => this.#rows.setNetworks(networks),
      afterCommit: () => {
        this.#networks = networks
      }
    }
  }

  /** Sends a message that is no event, now. */
  async test(hookId: string): Promise<Tried> {
    const message = { id: `test-${randomBytes(9).toString('base64url')}`, type: 'test', at: this.#around.wallNow() }
    const tried = await this.#send(this.#courier(hookId).hook, { ...message, data: { hookId } })
    this.#delivered(hookId, message, tried)
    return tried
  }

  /** Every courier that has something to bring, and whose time it is, goes. */
  goAll(): void {
    for (const courier of this.#couriers.values()) courier.go()
  }

  /** Keeps how far hooks are. What is not kept is delivered once more after a restart: at least once. */
  keep(): void {
    const moved = [...this.#couriers.values()]
      .map(({ progress }) => progress)
      .filter((each) => this.#kept.get(each.hookId) !== JSON.stringify(each))
    if (moved.length === 0 && this.#told.length === 0) return
    try {
      this.#rows.keep(moved, this.#told)
      for (const each of moved) this.#kept.set(each.hookId, JSON.stringify(each))
      this.#told = []
    } catch (error) {
      this.#around.log.warn(error, 'how far hooks are could not be kept; it is tried again')
    }
  }

  stop(): void {
    for (const courier of this.#couriers.values()) courier.stop()
    this.keep()
  }

  #courier(hookId: string): Courier {
    const courier = this.#couriers.get(hookId)
    if (!courier) throw new Error(`there is no hook ${hookId}`)
    return courier
  }

  #start(hook: HookRow): void {
    const courier = new Courier(hook, {
      feed: this.#around.feed,
      now: this.#around.now,
      send: (to, message) => this.#send(to, message),
      delivered: (hookId, message, tried) => this.#delivered(hookId, message, tried),
      giveUp: (hookId) =>
        this.#around.giveUp(hookId, () => this.#rows.change(hookId, { disabledAt: this.#around.now() }))
    })
    this.#couriers.set(hook.hookId, courier)
    this.#kept.set(hook.hookId, JSON.stringify(courier.progress))
  }

  #send(
    hook: HookRow,
    { id, type, at, data }: { id: string; type: string; at: number; data: unknown }
  ): Promise<Tried> {
    const payload = JSON.stringify({ type, timestamp: new Date(at).toISOString(), data })
    const { secret, formerSecret, formerUntil } = hook
    const former = formerSecret !== null && this.#around.now() < (formerUntil ?? 0) ? [formerSecret] : []
    const headers = signedHeaders([secret, ...former], { id, at: this.#around.wallNow(), payload })
    return post(new URL(hook.url), headers, payload, (address) => this.mayReach(address))
  }

  #delivered(hookId: string, message: { id: string; type: string }, tried: Tried): void {
    this.#told.push({ hookId, ...deliveryOf(message, tried, this.#around.wallNow()) })
  }

  #viewOf({ hookId, url, types, createdAt, doneSeq, failingSince, disabledAt, formerUntil }: HookRow): Hook {
    const fresh = this.#told
      .filter((each) => each.hookId === hookId)
      .map(({ hookId: _, ...delivery }) => delivery)
      .reverse()
    return {
      hookId,
      url,
      types,
      createdAt,
      state: disabledAt !== null ? 'given-up' : failingSince !== null ? 'failing' : 'active',
      failingSince,
      behind: Math.max(0, this.#around.feed.last - doneSeq),
      formerSecretUntil: formerUntil !== null && this.#around.now() < formerUntil ? formerUntil : null,
      deliveries: [...fresh, ...this.#rows.deliveriesOf(hookId, SHOWN_DELIVERIES)].slice(0, SHOWN_DELIVERIES)
    }
  }
}
