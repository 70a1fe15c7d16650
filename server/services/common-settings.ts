import { createHash } from 'node:crypto'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { mergeCommon } from '../centre/common/merge.ts'
import { SettingsReader } from '../centre/settings-reader.ts'
import { type HeldBundle, type KeptCommon, nothingKept } from '../db/common-settings.ts'
import type { Centre } from '../protocol/centre.ts'
import type { BundleFault, Overridden } from '../protocol/network/common.ts'
import type { Membership } from '../uplink/membership.ts'
import type { ReadBundle } from '../uplink/read-bundle.ts'

/** Faults and advice that are kept and told. */
const MOST_TOLD = 50

/** Nothing of the kind is there to be done with. Its code is the answer to the request. */
export class NoCommonSettings extends Error {
  readonly code: 'nothing-common' | 'unknown-service'
  constructor(code: NoCommonSettings['code'], sentence: string) {
    super(sentence)
    this.code = code
  }
}

interface Options {
  hall: FastifyInstance['hall']
  membership: () => Membership | null
  /** Tells the uplink what is known now. */
  changed: () => void
  log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>
}

/**
 * The network's common settings in this hall: what comes is joined with what is the hall's own, read and checked as any
 * settings are, and planned for the next service day, or refused whole. One after another, each kept with its note in the log.
 */
export class CommonSettingsService {
  readonly #hall: Options['hall']
  readonly #membership: Options['membership']
  readonly #changed: Options['changed']
  readonly #log: Options['log']
  readonly #reader = new SettingsReader()
  #turn: Promise<unknown> = Promise.resolve()

  constructor({ hall, membership, changed, log }: Options) {
    this.#hall = hall
    this.#membership = membership
    this.#changed = changed
    this.#log = log
  }

  /** What is kept of the present hub's; null: this hall belongs to none. */
  kept(): Readonly<KeptCommon> | null {
    const membership = this.#membership()
    if (!membership) return null
    const kept = this.#hall.commonSettings.read()
    return kept?.hubKey === membership.hubKey ? kept : nothingKept(membership.hubKey)
  }

  /** A bundle has come, or something that was no good. Never fails: what goes wrong is in the server's log. */
  take(bundle: ReadBundle): Promise<void> {
    return this.#inTurn((kept) => this.#take(bundle, kept)).catch((error) =>
      this.#log.error({ err: error, version: bundle.version }, 'common settings could not be looked at')
    )
  }

  /** Says which service is which; what waited for that, or is in force, is joined anew. @throws NoCommonSettings */
  map(services: ReadonlyArray<{ serviceId: string; commonId: string | null }>, actor: string): Promise<void> {
    return this.#inTurn(async (kept) => {
      const newest = newestOf(kept)
      if (!newest) throw nothingCommon()
      const own = new Set(this.#hall.centre.services.map(({ serviceId }) => serviceId))
      const common = new Set(newest.settings.services.map(({ commonId }) => commonId))
      const map = services.flatMap(({ serviceId, commonId }) => (commonId === null ? [] : [{ serviceId, commonId }]))
      if (map.some(({ serviceId, commonId }) => !own.has(serviceId) || !common.has(commonId)))
        throw new NoCommonSettings('unknown-service', 'A service of this hall, or a common one, is not there any more')
      const mapped = { ...kept, map }
      await this.#keep(mapped, { about: 'common-settings', what: 'mapped', details: { services: map } }, actor)
      await this.#consider(newest, mapped, kept.planned?.back ?? [], actor)
    })
  }

  /** Looks once more at what was refused. @throws NoCommonSettings */
  tryAgain(actor: string): Promise<void> {
    return this.#inTurn(async (kept) => {
      const { refused } = kept
      if (!refused?.settings) throw nothingCommon()
      const { version, settings, at } = refused
      await this.#consider({ version, settings, at }, kept, [], actor)
    })
  }

  /** Gives fields back to what is common, from the next service day on. @throws NoCommonSettings */
  giveBack(fields: readonly Overridden[], actor: string): Promise<void> {
    return this.#inTurn(async (kept) => {
      const held = kept.planned ?? kept.base
      if (!held) throw nothingCommon()
      await this.#consider(held, kept, [...(kept.planned?.back ?? []), ...fields], actor)
    })
  }

  /** Tells the uplink what is known now. */
  told(): void {
    this.#changed()
  }

  close(): Promise<void> {
    return this.#reader.close()
  }

  #inTurn(work: (kept: Readonly<KeptCommon>) => Promise<void>): Promise<void> {
    const done = this.#turn.then(async () => {
      const kept = this.kept()
      if (kept === null) throw nothingCommon()
      await work(kept)
      this.#changed()
    })
    this.#turn = done.catch(() => {})
    return done
  }

  async #take(bundle: ReadBundle, kept: Readonly<KeptCommon>): Promise<void> {
    const { version } = bundle
    if (version <= kept.newest) return
    const newest = bundle.isSigned ? version : kept.newest
    if ('faults' in bundle) await this.#refuse({ ...kept, newest }, version, bundle.faults, null)
    else await this.#consider({ version, settings: bundle.settings, at: this.#hall.now() }, { ...kept, newest }, [])
  }

  /** Joins, checks, and plans or refuses. */
  async #consider(
    held: HeldBundle,
    kept: Readonly<KeptCommon>,
    back: readonly Overridden[],
    actor = 'hub'
  ): Promise<void> {
    const hall = this.#hall
    const { version, settings, at } = held
    const bundle = { version, settings, at }
    const map = kept.map ?? mapOfItself(hall.centre, bundle)
    if (map === null) {
      const waiting = { ...kept, waiting: bundle, planned: null, refused: null }
      await this.#keep(waiting, { about: 'common-settings', what: 'waiting', details: { version } }, actor)
      return
    }
    // The hall as it is then without the bundle: what is planned here for that day joins it, unless that cannot begin.
    const from = hall.ahead.next()
    const own = hall.ahead.on(from)
    const { centre, overridden } = mergeCommon({ own, base: kept.base?.settings ?? null, common: settings, map, back })
    const { faults, advice } = await this.#reader.read({
      text: JSON.stringify(centre),
      isFile: false,
      centreId: hall.centre.centreId,
      present: hall.centre
    })
    if (faults.length > 0) {
      const told = faults.map(({ at, code, sentence }) => ({ at, code, sentence }))
      await this.#refuse({ ...kept, map }, version, told, settings)
      return
    }
    const planned: KeptCommon = {
      ...kept,
      map,
      planned: { ...bundle, from, back: [...back] },
      waiting: null,
      refused: null,
      advice: advice
        .filter(({ isNew }) => isNew)
        .map(({ code }) => code)
        .slice(0, MOST_TOLD),
      overridden
    }
    const sha256 = createHash('sha256').update(JSON.stringify(settings)).digest('hex')
    const details = { version, from, back: back.length, sha256 }
    await this.#keep(planned, { about: 'common-settings', what: 'planned', details }, actor)
    this.#log.info({ version, from }, 'common settings are planned')
  }

  async #refuse(
    kept: KeptCommon,
    version: number,
    faults: readonly BundleFault[],
    settings: HeldBundle['settings'] | null
  ): Promise<void> {
    const bounded = faults
      .slice(0, MOST_TOLD)
      .map(({ at, code, sentence }) => ({ at: at.slice(0, 300), code, sentence: sentence.slice(0, 500) }))
    const refused = { version, at: this.#hall.now(), faults: bounded, settings }
    // What was taken before stays as it is.
    const unless = <T extends HeldBundle>(held: T | null): T | null => (held?.version === version ? null : held)
    const after = { ...kept, waiting: unless(kept.waiting), planned: unless(kept.planned), refused }
    const codes = bounded.map(({ code }) => code)
    this.#log.warn({ version, faults: codes }, 'common settings were refused')
    const details = { version, faults: codes }
    await this.#keep(after, { about: 'common-settings', what: 'refused', details }, 'hub')
  }

  #keep(kept: KeptCommon, note: Parameters<Options['hall']['audit']>[0], actor: string): Promise<void> {
    const { commonSettings } = this.#hall
    return this.#hall.audit(note, actor, { withinTransaction: () => commonSettings.write(kept) })
  }
}

/** The newest that was rightly signed and read, whatever came of it. */
export const newestOf = ({ waiting, planned, base, refused }: Readonly<KeptCommon>): HeldBundle | null => {
  if (waiting) return waiting
  if (refused?.settings) return { version: refused.version, settings: refused.settings, at: refused.at }
  return planned ?? base
}

/** A hall that was made from what the network has in common needs nobody to say which service is which. */
function mapOfItself(centre: Centre, { settings }: HeldBundle): KeptCommon['map'] {
  const common = new Set(settings.services.map(({ commonId }) => commonId))
  const isIts = centre.services.every(({ serviceId }) => common.has(serviceId))
  return isIts ? centre.services.map(({ serviceId }) => ({ serviceId, commonId: serviceId })) : null
}

const nothingCommon = () => new NoCommonSettings('nothing-common', 'There are no common settings for that')
