import { statSync } from 'node:fs'
import path from 'node:path'
import { styleText } from 'node:util'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { type Arguments, readArguments, USAGE } from './arguments.ts'
import { closeToOthers, OWNER_ALONE } from './db/folder.ts'
import type { Db } from './db/open.ts'
import { asksForHelp } from './ops/commands/run-command.ts'
import type { VoiceUpkeep } from './ops/voice-upkeep.ts'
import { sentenceFor } from './ops/start-errors.ts'
import { readyTheNextStart } from './next-start.ts'
import { keepCompiled } from './program-run.ts'
import { isLoopbackHost } from './protocol/addresses.ts'
import { serverUsage, typed } from './db/typed-command.ts'

/**
 * `npm start`: reads the command line, opens the hall's file, builds the screens, opens the hall. Each step loads what it
 * needs, so that a wrong option is answered before the database and the server are read from the disk.
 */

if (asksForHelp(process.argv)) {
  process.stdout.write(`${serverUsage(USAGE)}\n`)
  process.exit(0)
}
const args = readCommandLine()
const usualUmask = process.umask(OWNER_ALONE)
const logger = await openLog(args)
const { db, isSample, isAfterCut, keptAs } = await openHallFile(args)
refuseUnsafe(args, isSample)
const certificate = await orGiveUp(async () => args.tls && (await import('./tls.ts')).readCertificate(args.tls))
warnOfPlainPasswords()
await buildScreens()
const app = await orGiveUp(openHall)
await listen(app)
await sayThatItIsOpen(app)
stopOnSignals(app)
readyTheNextStart(logger, usualUmask)

/** Says why it cannot start, and ends. */
function giveUp(sentence: string): never {
  process.stderr.write(`${styleText('red', 'Kezek cannot start:')} ${sentence}\n`)
  process.exit(1)
}

/** Takes a step of the start; one that fails says why. */
async function orGiveUp<T>(step: () => T | Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    return giveUp(sentenceFor(error as Error, args))
  }
}

function readCommandLine(): Arguments {
  try {
    return readArguments(process.argv.slice(2))
  } catch (error) {
    return giveUp(`${(error as Error).message}\n${serverUsage(USAGE)}`)
  }
}

async function openLog({ logFile }: Arguments): Promise<Logger> {
  const { openLogger } = await import('./ops/logs/logs.ts')
  try {
    return await openLogger(logFile, isTerminal())
  } catch (error) {
    return giveUp(`the log file ${logFile} cannot be written: ${(error as Error).message}.`)
  }
}

/** Opens the file of data, and makes it a sample hall when there is nothing in it. */
async function openHallFile({ data }: Arguments): Promise<{
  db: Db
  isSample: boolean
  isAfterCut: boolean
  /** Where the file is kept as an earlier program left it; null: this one did not change its tables. */
  keptAs: string | null
}> {
  const [{ holdFolder }, { openDb, wasCutOff }, sample] = await Promise.all([
    import('./db/lock.ts'),
    import('./db/open.ts'),
    import('./sample/install.ts')
  ])
  return orGiveUp(async () => {
    await holdFolder(data)
    closeToOthers(data)
    const isAfterCut = wasCutOff(data)
    let keptAs: string | null = null
    const db = openDb(data, (copy) => {
      keptAs = copy
    })
    if (sample.isEmpty(db)) await sample.installSample(db)
    return { db, isSample: sample.isSample(db), isAfterCut, keptAs }
  })
}

/** Refuses what would open the sample hall to a network, play with a real hall's clock, or show nothing. */
function refuseUnsafe({ host, timeScale, notices }: Arguments, isSample: boolean): void {
  if (isSample && !isLoopbackHost(host))
    giveUp(
      `this is the sample hall, whose passwords everybody knows, so it listens on this machine only (--host 127.0.0.1), not on ${host}.`
    )
  if (!isSample && timeScale !== 1)
    giveUp("--time-scale is for trials of the sample hall; a real hall's clock runs as fast as every other.")
  if (notices !== undefined && !statSync(notices, { throwIfNoEntry: false })?.isDirectory())
    giveUp(`--notices must be a folder that is there, not "${notices}".`)
}

function warnOfPlainPasswords(): void {
  if (isSample || isLoopbackHost(args.host) || certificate || args.behindProxy) return
  logger.warn(
    'passwords and tokens cross the network unencrypted: whoever is on it can read them. See server/ops/deploy/tls.md'
  )
}

async function buildScreens(): Promise<void> {
  const screens = await import('./build-screens.ts')
  // The program is read by others too: root builds it, and the server's user reads it.
  process.umask(usualUmask)
  try {
    await screens.buildScreens((sentence) => logger.info(sentence))
  } catch (error) {
    giveUp(`the screens could not be built. ${(error as Error).message}`)
  } finally {
    process.umask(OWNER_ALONE)
  }
  const { bundleLibraries } = await import('./library-bundles.ts')
  try {
    await bundleLibraries((sentence) => logger.info(sentence))
  } catch (error) {
    logger.warn({ err: error }, 'the libraries could not be bundled: each start takes a little longer')
  }
}

/** Builds the server on the file, with its backups and the upkeep of its voices. */
async function openHall(): Promise<FastifyInstance> {
  const { data, backupTo, rateLimits, timeScale, behindProxy, hostNames, hsts, notices, reportsTo } = args
  const [
    { buildApp },
    { startBackups },
    { readBackupKey },
    { readSmsSecret },
    { startVoiceUpkeep },
    { sampleCentre },
    sample,
    limits,
    { namesIn },
    { askDoctor }
  ] = await Promise.all([
    import('./app.ts'),
    import('./ops/backup/schedule.ts'),
    import('./ops/backup/key.ts'),
    import('./ops/sms-secret.ts'),
    import('./ops/voice-upkeep.ts'),
    import('./sample/centre.ts'),
    import('./sample/people.ts'),
    import('./http/limits.ts'),
    import('./tls.ts'),
    import('./ops/doctor/ask.ts')
  ])
  // The sample hall is for trials: it is backed up only when told where to.
  const backupFolder = backupTo === undefined ? (isSample ? null : path.join(data, 'backups')) : backupTo
  const smsSecret = readSmsSecret(data)
  if (args.backupKey !== undefined)
    readBackupKey(args.backupKey, [data, ...(backupFolder === null ? [] : [backupFolder])])
  let opened: FastifyInstance | null = null
  let voices: VoiceUpkeep | null = null
  const backups =
    backupFolder === null
      ? null
      : startBackups({
          data,
          folder: backupFolder,
          everyMs: args.backupEveryMs,
          key: args.backupKey === undefined ? undefined : { file: args.backupKey, encrypts: args.backupEncrypted },
          mark: () => opened && { epoch: opened.hall.log.epoch, ...opened.hall.log.tail },
          logger
        })
  const token = (kind: 'kiosk' | 'display') =>
    sample.sampleDevices.find((device) => device.kind === kind)?.token as string
  const app = await buildApp({
    db,
    firstCentre: sampleCentre,
    sample: isSample,
    timeScale,
    rateLimits: rateLimits && (isSample ? limits.SAMPLE_LIMITS : true),
    logger,
    foretelling: true,
    backups,
    doctor: () => askDoctor({ data, backups: backupFolder, backupKey: args.backupKey, certificate: args.tls }),
    makeTables: async (month) => (await import('./ops/export/made-tables.ts')).tablesMaker(data)(month),
    voices: { status: () => voices?.status() ?? null },
    tls: certificate,
    behindProxy,
    hostNames: [...hostNames, ...(certificate ? namesIn(certificate.cert) : [])],
    hsts,
    smsSecret,
    notices: notices === undefined ? undefined : { folder: notices },
    printHeads: args.printHeads ?? null,
    dailyReports: reportsTo === undefined ? path.join(data, 'reports') : reportsTo,
    deviceTokens: isSample ? { kiosk: token('kiosk'), display: token('display') } : null
  })
  opened = app
  if (args.voices) {
    voices = startVoiceUpkeep({ data, hall: app.hall, logger })
    app.addHook('onClose', async () => voices?.stop())
  }
  if (keptAs !== null)
    logger.warn(
      { copy: keptAs },
      `the file was brought up to date; as it was, it is kept as ${keptAs}. The way back: stop the server, put that copy in the file's place (without the -wal and -shm beside it), start the earlier program. What was done since is then missing`
    )
  if (isAfterCut)
    logger.warn(
      { seq: app.hall.log.seq },
      `the server was cut off last time: the hall goes on from the last event that the disk kept. If a visitor has a ticket that the hall does not know, the disk did not keep what it was told; run "${typed('doctor')}"`
    )
  return app
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

/** Where the screens are, and for the sample hall how to sign in: in words on a terminal, else as a line of the log. */
async function sayThatItIsOpen(app: FastifyInstance): Promise<void> {
  const { samplePassword } = await import('./sample/people.ts')
  const { port } = app.server.address() as { port: number }
  const host = args.host.includes(':') ? `[${args.host}]` : args.host
  const base = `${certificate ? 'https' : 'http'}://${host}:${port}`
  const addresses = { kiosk: `${base}/kiosk`, display: `${base}/display`, desk: `${base}/desk` }
  if (!isTerminal()) {
    const logins = `operator1 … operator16, supervisor, admin; each with ${samplePassword}`
    logger.info({ ...addresses, ...(isSample && { logins }) }, 'the hall is open')
    return
  }
  const rows = Object.entries(addresses).map(([name, url]) => `  ${name.padEnd(9)}${styleText('cyan', url)}`)
  const logins = isSample
    ? `\n  sign in at the desk as operator1 … operator16, supervisor or admin; password: ${samplePassword}`
    : ''
  process.stdout.write(`\n  ${styleText('bold', 'The hall is open')}\n\n${rows.join('\n')}\n${logins}\n\n`)
}

function stopOnSignals(app: FastifyInstance): void {
  let isStopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      // npm and a terminal may both pass the signal on.
      if (isStopping) return
      isStopping = true
      logger.info(`${signal}: finishing what was begun`)
      app.close().then(
        () => {
          keepCompiled()
          process.exit(0)
        },
        (error: unknown) => {
          logger.error(error, 'could not stop cleanly')
          process.exit(1)
        }
      )
    })
  }
}

function isTerminal(): boolean {
  return process.stdout.isTTY === true
}
