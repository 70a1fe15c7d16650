import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import type { Db } from '../db/open.ts'
import type { WireStatus } from '../protocol/network/wire.ts'
import type { ElsewhereBody } from '../protocol/network/elsewhere.ts'
import type { UplinkBody } from '../protocol/uplink.ts'
import { CommonSettingsService } from './common-settings.ts'
import { type CommonTrouble, outcomesOf, troubleIn } from './common-settings-told.ts'
import { joinHub } from '../uplink/join.ts'
import { pseudonymKeyOf, readMembership, writeMembership } from '../uplink/membership.ts'
import type { GivenNumbers } from '../uplink/sender.ts'
import { Uplink } from '../uplink/uplink.ts'
import { type MachineFacts, standingAlarms } from '../views/alarms.ts'
import { elsewhereFor } from '../views/elsewhere.ts'
import { hubStatus } from '../views/hub-status.ts'

declare module 'fastify' {
  interface FastifyInstance {
    uplink: {
      body: () => UplinkBody
      /** What somebody has to see to; a hub that does not answer is nothing for an hour. */
      trouble: () => NonNullable<MachineFacts['hub']> | null
      /** What somebody of the hall has to see to in its common settings, from memory. */
      commonTrouble: () => CommonTrouble | null
      /** @param actor who does it, as the log keeps it @throws NotJoined */
      join: (asked: { hub: string; code: string }, actor: string) => Promise<void>
      leave: (actor: string) => Promise<void>
      /** Where else a service is to be had sooner, from memory: nobody waits for a hub. */
      elsewhere: (serviceId: string) => ElsewhereBody
      /** What the network has in common. */
      common: CommonSettingsService
    }
  }
}

interface Options {
  db: Db
  /** Of this program. */
  version: string
}

/** Often enough for a status that goes at most every five seconds. */
const LOOK_MS = 5_000
/** Nights without internet are nobody's alarm at once. */
const AWAY_MS = 3_600_000
/** Commits are told together: a rush has thousands. */
const TELL_MS = 100
/** Displays speak no higher number. */
const MOST_NUMBER = 9_999

/** The link to the network's hub: nothing is done while this hall belongs to none. */
export default fp<Options>(
  async (app, { db, version }) => {
    const { hall } = app
    // Of this process: a copy of the disk that is started elsewhere has another one.
    const instance = randomUUID()
    const uplink: Uplink = new Uplink(db.$client.name, app.log, {
      bundle: (bundle) => void common.take(bundle),
      numbers: (numbers) => void keepNumbers(app, numbers)
    })
    const { common, trouble: commonTrouble } = openCommon(app, uplink)
    let telling: NodeJS.Timeout | null = null
    let looking: NodeJS.Timeout | null = null

    const statusNow = (): WireStatus => ({
      ...hubStatus(app.picture(), standingAlarms(app.picture(), app.machines())),
      instance,
      version,
      epoch: hall.log.epoch,
      seq: hall.log.seq,
      settings: { seq: hall.centreSeq, bundle: common.kept()?.base?.version ?? null }
    })
    const look = () => {
      try {
        uplink.takeStatus(statusNow())
      } catch (error) {
        app.log.warn({ err: error }, 'the hub could not be told how the hall is')
      }
    }
    const stopHearing = hall.onCommit((logged) => {
      if (!uplink.isJoined) return
      // They begin with a day, by the hall itself.
      if (logged.some(({ event }) => event.type === 'noted' && event.about === 'common-settings')) common.told()
      telling ??= setTimeout(() => {
        telling = null
        uplink.committed()
      }, TELL_MS)
    })

    async function become(membership: Parameters<Uplink['become']>[0]): Promise<void> {
      if (looking) clearInterval(looking)
      looking = null
      await uplink.become(membership)
      if (!membership) return
      common.told()
      look()
      looking = setInterval(look, LOOK_MS)
    }

    app.decorate('uplink', {
      common,
      body: () => uplink.body(),
      trouble: () => troubleOf(uplink.body()),
      commonTrouble,
      async join(asked, actor) {
        const about = aboutOf(hall, version)
        const { fingerprint, ...membership } = await joinHub(asked, about, pseudonymKeyOf(db), Date.now())
        const { hub, centreId } = membership
        await hall.audit({ about: 'uplink', what: 'joined', details: { hub, centreId, fingerprint } }, actor, {
          withinTransaction: () => writeMembership(db, membership)
        })
        await become(membership)
      },
      async leave(actor) {
        const { hub } = uplink.body()
        if (hub === null) return
        await hall.audit({ about: 'uplink', what: 'left', details: { hub } }, actor, {
          withinTransaction: () => writeMembership(db, null)
        })
        await become(null)
      },
      elsewhere: (serviceId) => elsewhereOf(app, uplink, serviceId)
    })

    app.addHook('onReady', () => become(readMembership(db)))
    app.addHook('preClose', async () => {
      stopHearing()
      if (telling) clearTimeout(telling)
      if (looking) clearInterval(looking)
      await Promise.all([uplink.stop(), common.close()])
    })
  },
  { name: 'uplink', dependencies: ['hall', 'picture', 'board'] }
)

/** The common settings, and what of them somebody has to see to: at hand, since alarms look with every commit. */
function openCommon({ hall, log }: FastifyInstance, uplink: Uplink) {
  let trouble: CommonTrouble | null = null
  const common: CommonSettingsService = new CommonSettingsService({
    hall,
    log,
    membership: () => uplink.membership,
    changed: () => {
      const kept = common.kept()
      trouble = troubleIn(kept)
      uplink.takeCommon({ newest: kept?.newest ?? 0, outcomes: outcomesOf(kept) })
    }
  })
  return { common, trouble: () => (uplink.isJoined ? trouble : null) }
}

function troubleOf({ state, since }: UplinkBody): NonNullable<MachineFacts['hub']> | null {
  if (since === null) return null
  if (state === 'away') return Date.now() - since > AWAY_MS ? { state, since } : null
  return state === 'refused' || state === 'chain-differs' || state === 'twin' ? { state, since } : null
}

/** What a hall says of itself when it joins. */
function aboutOf({ centre, log }: FastifyInstance['hall'], version: string) {
  const { name, timeZone, languages } = centre
  const called = languages.map((lang) => name[lang]).find((each) => each !== '') ?? ''
  return { name: called.slice(0, 200), timeZone, version, epoch: log.epoch }
}

function elsewhereOf(app: FastifyInstance, uplink: Uplink, serviceId: string): ElsewhereBody {
  const known = uplink.elsewhere()
  const near = known?.told.services.find((each) => each.serviceId === serviceId)?.centres ?? []
  return { asOf: known?.at ?? null, centres: near.length === 0 ? [] : elsewhereFor(app.picture(), serviceId, near) }
}

/** Numbers go on above what the hub knows to have been given out; it is not believed more than a hall could have given. */
async function keepNumbers({ hall, log }: FastifyInstance, { serviceDay, numbers: told }: GivenNumbers): Promise<void> {
  const prefixes = new Set(hall.centre.services.map(({ prefix }) => prefix))
  const numbers = Object.fromEntries(
    Object.entries(told).filter(([prefix, number]) => prefixes.has(prefix) && number > 0 && number <= MOST_NUMBER)
  )
  try {
    await hall.submit({ command: { type: 'take-numbers', serviceDay, numbers }, actor: 'hall', toResult: () => {} })
  } catch (error) {
    log.warn({ err: error }, "the hub's numbers could not be kept")
  }
}
