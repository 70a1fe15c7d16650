import path from 'node:path'
import { styleText } from 'node:util'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { closeToOthers, OWNER_ALONE } from './db/folder.ts'
import { typed } from './db/typed-command.ts'
import { HUB_USAGE, type HubArguments, readHubArguments } from './hub-arguments.ts'
import type { HubBackup } from './hub/ops/backups.ts'
import type { HubStore } from './hub/store/store.ts'
import { asksForHelp } from './ops/commands/run-command.ts'
import { sentenceFor } from './ops/start-errors.ts'
import { isLoopbackHost } from './protocol/addresses.ts'

/** `npm run hub`: the network's hub, or one of its commands. Each step loads what it needs. */

const COMMANDS = ['setup', 'backup', 'restore', 'verify', 'doctor', 'account']
const usage = `${typed('hub', HUB_USAGE)}
${typed('hub', COMMANDS.join(' | '))}   (each says more with --help)`
const [, , asked = ''] = process.argv
if (COMMANDS.includes(asked)) {
  process.argv.splice(2, 1)
  await import(`./hub/commands/${asked}.ts`)
  process.exit()
}
if (asksForHelp(process.argv)) {
  process.stdout.write(`${usage}\n`)
  process.exit(0)
}
const args = readCommandLine()
const usualUmask = process.umask(OWNER_ALONE)
const logger = await openLog(args)
const { store, isSample } = await openHubStore(args)
if (isSample && !isLoopbackHost(args.host))
  giveUp(
    `this is the sample country, whose password everybody knows, so it listens on this machine only (--host 127.0.0.1), not on ${args.host}.`
  )
await buildPages()
const app = await orGiveUp(() => openHub(store, isSample))
await listen(app)
sayThatItIsOpen(app)
stopOnSignals(app)

/** Says why it cannot start, and ends. */
function giveUp(sentence: string): never {
  process.stderr.write(`${styleText('red', 'The hub cannot start:')} ${sentence}\n`)
  process.exit(1)
}

async function orGiveUp<T>(step: () => T | Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    return giveUp(sentenceFor(error as Error, args))
  }
}

function readCommandLine(): HubArguments {
  try {
    return readHubArguments(process.argv.slice(2))
  } catch (error) {
    return giveUp(`${(error as Error).message}\n${usage}`)
  }
}

/** The finder and head office's page, when they are out of date. */
async function buildPages(): Promise<void> {
  const { buildScreens } = await import('./build-screens.ts')
  // The program is read by others too: root builds it, and the hub's user reads it.
  process.umask(usualUmask)
  try {
    await buildScreens((sentence) => logger.info(sentence))
  } catch (error) {
    giveUp(`the pages could not be built. ${(error as Error).message}`)
  } finally {
    process.umask(OWNER_ALONE)
  }
}

async function openLog({ logFile }: HubArguments): Promise<Logger> {
  const { openLogger } = await import('./ops/logs/logs.ts')
  return openLogger(logFile, process.stdout.isTTY === true)
}

/** Opens the database, and makes it the sample country when there is nothing in it. */
async function openHubStore({ data, database }: HubArguments): Promise<{ store: HubStore; isSample: boolean }> {
  const [{ holdFolder }, { openSqlite }, { openPostgres }, { openStore }, sample] = await Promise.all([
    import('./db/lock.ts'),
    import('./hub/store/sqlite.ts'),
    import('./hub/store/postgres.ts'),
    import('./hub/store/store.ts'),
    import('./hub/sample.ts')
  ])
  return orGiveUp(async () => {
    // Several hubs may share a database, and none of them a folder.
    holdFolder(data)
    closeToOthers(data)
    const store = await openStore(database === undefined ? openSqlite(data) : await openPostgres(database))
    if (await sample.isEmptyHub(store)) {
      await sample.installSampleCountry(store, Date.now())
      await sample.installSamplePeople(store, Date.now())
    }
    return { store, isSample: await sample.isSampleHub(store) }
  })
}

async function openHub(store: HubStore, isSample: boolean): Promise<FastifyInstance> {
  const [{ buildHub }, { SAMPLE_LIMITS }, { startHubBackups }, tls] = await Promise.all([
    import('./hub/hub.ts'),
    import('./http/limits.ts'),
    import('./hub/ops/backups.ts'),
    import('./tls.ts')
  ])
  const certificate = args.tls && tls.readCertificate(args.tls)
  const backupFolder =
    args.backupTo === undefined && !isSample ? path.join(args.data, 'backups') : (args.backupTo ?? null)
  const backups =
    backupFolder === null
      ? null
      : startHubBackups(backupFolder, args.backupEveryMs, logger, await backupMaker(backupFolder))
  return buildHub({
    store,
    backups,
    sample: isSample,
    feedFolder: args.feedTo,
    rateLimits: args.rateLimits && (isSample ? SAMPLE_LIMITS : true),
    tls: certificate,
    behindProxy: args.behindProxy,
    hostNames: [...args.hostNames, ...(certificate ? tls.namesIn(certificate.cert) : [])],
    hsts: args.hsts,
    logger
  })
}

/** What makes a backup: of the file, or of what halls cannot send anew to a database. */
async function backupMaker(folder: string): Promise<(at: number) => Promise<HubBackup>> {
  const { data, database, backupKey } = args
  const [{ readBackupKey }, { backUpHub }, { backUpDatabase }] = await Promise.all([
    import('./ops/backup/key.ts'),
    import('./hub/ops/backups.ts'),
    import('./hub/ops/database-backups.ts')
  ])
  const key = backupKey === undefined ? undefined : readBackupKey(backupKey, [data, folder])
  return (at) => (database === undefined ? backUpHub(data, folder, at, key) : backUpDatabase(database, folder, at, key))
}

async function listen(app: FastifyInstance): Promise<void> {
  const { port, host } = args
  try {
    await app.listen({ port, host })
  } catch (error) {
    await app.close()
    giveUp(sentenceFor(error as Error, args))
  }
}

function sayThatItIsOpen(app: FastifyInstance): void {
  const { port } = app.server.address() as { port: number }
  const host = args.host.includes(':') ? `[${args.host}]` : args.host
  const base = `${args.tls ? 'https' : 'http'}://${host}:${port}`
  logger.info(
    { finder: base, headOffice: `${base}/network`, ...(isSample && { login: 'head, sample' }) },
    'the hub is open'
  )
}

function stopOnSignals(app: FastifyInstance): void {
  let isStopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isStopping) return
      isStopping = true
      logger.info(`${signal}: finishing what was begun`)
      app.close().then(
        () => process.exit(0),
        (error: unknown) => {
          logger.error(error, 'could not stop cleanly')
          process.exit(1)
        }
      )
    })
  }
}
