import { statSync } from 'node:fs'
import path from 'node:path'
import { styleText } from 'node:util'
import { buildApp } from './app.ts'
import { type Arguments, readArguments, USAGE } from './arguments.ts'
import { isLoopbackHost } from './protocol/addresses.ts'
import { startBackups } from './ops/backup/schedule.ts'
import { buildScreens } from './build-screens.ts'
import { holdFolder } from './db/lock.ts'
import { openDb, wasCutOff } from './db/open.ts'
import { openLogger } from './ops/logs/logs.ts'
import { SAMPLE_LIMITS } from './http/limits.ts'
import { sampleCentre } from './sample/centre.ts'
import { installSample, isEmpty, isSample } from './sample/install.ts'
import { sampleDevices, samplePassword } from './sample/people.ts'
import { readSmsSecret } from './ops/sms-secret.ts'
import { sentenceFor } from './ops/start-errors.ts'
import { readCertificate } from './tls.ts'
import { startVoiceUpkeep } from './ops/voice-upkeep.ts'

/** Says why it cannot start, and ends. */
function giveUp(sentence: string): never {
  process.stderr.write(`${styleText('red', 'Kezek cannot start:')} ${sentence}\n`)
  process.exit(1)
}

function argumentsOrUsage(): Arguments {
  try {
    return readArguments(process.argv.slice(2))
  } catch (error) {
    return giveUp(`${(error as Error).message}\n${USAGE}`)
  }
}

const {
  port,
  host,
  data,
  rateLimits,
  timeScale,
  backupTo,
  backupEveryMs,
  reportsTo,
  logFile,
  notices,
  tls,
  behindProxy
} = argumentsOrUsage()
const isTerminal = process.stdout.isTTY === true
const logger = await openLogger(logFile, isTerminal).catch((error: Error) =>
  giveUp(`the log file ${logFile} cannot be written: ${error.message}.`)
)

/** Takes a step of the start; one that fails says why. */
async function orGiveUp<T>(step: () => T | Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    return giveUp(sentenceFor(error as Error, { data, host, port }))
  }
}

await orGiveUp(() => holdFolder(data))
const isAfterCut = wasCutOff(data)
const db = await orGiveUp(() => openDb(data))
const sample = await orGiveUp(async () => {
  if (isEmpty(db)) await installSample(db)
  return isSample(db)
})
if (sample && !isLoopbackHost(host)) {
  giveUp(
    `this is the sample hall, whose passwords everybody knows, so it listens on this machine only (--host 127.0.0.1), not on ${host}.`
  )
}
if (!sample && timeScale !== 1)
  giveUp("--time-scale is for trials of the sample hall; a real hall's clock runs as fast as every other.")

if (notices !== undefined && !statSync(notices, { throwIfNoEntry: false })?.isDirectory())
  giveUp(`--notices must be a folder that is there, not "${notices}".`)

const certificate = tls && (await orGiveUp(() => readCertificate(tls)))
if (!sample && !isLoopbackHost(host) && !certificate && !behindProxy) {
  logger.warn(
    'passwords and tokens cross the network unencrypted: whoever is on it can read them. See server/ops/deploy/tls.md'
  )
}

try {
  await buildScreens((sentence) => logger.info(sentence))
} catch (error) {
  giveUp(`the screens could not be built. ${(error as Error).message}`)
}

// The sample hall is for trials: it is backed up only when told where to.
const backupFolder = backupTo === undefined ? (sample ? null : path.join(data, 'backups')) : backupTo
const backups =
  backupFolder === null ? null : startBackups({ data, folder: backupFolder, everyMs: backupEveryMs, logger })

const smsSecret = await orGiveUp(() => readSmsSecret(data))
const token = (kind: 'kiosk' | 'display') => sampleDevices.find((device) => device.kind === kind)?.token as string
const app = await orGiveUp(() =>
  buildApp({
    db,
    firstCentre: sampleCentre,
    sample,
    timeScale,
    rateLimits: rateLimits && (sample ? SAMPLE_LIMITS : true),
    logger,
    backups,
    tls: certificate,
    behindProxy,
    smsSecret,
    notices: notices === undefined ? undefined : { folder: notices },
    dailyReports: reportsTo === undefined ? path.join(data, 'reports') : reportsTo,
    deviceTokens: sample ? { kiosk: token('kiosk'), display: token('display') } : null
  })
)
const stopVoiceUpkeep = startVoiceUpkeep({ data, hall: app.hall, logger })
app.addHook('onClose', async () => stopVoiceUpkeep())
if (isAfterCut)
  logger.warn(
    { seq: app.hall.log.seq },
    'the server was cut off last time: the hall goes on from the last event that the disk kept. If a visitor has a ticket that the hall does not know, the disk did not keep what it was told; run "npm run doctor"'
  )

try {
  await app.listen({ port, host })
} catch (error) {
  await app.close()
  giveUp(sentenceFor(error as Error, { data, host, port }))
}

const base = `${certificate ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${(app.server.address() as { port: number }).port}`
const addresses = { kiosk: `${base}/kiosk`, display: `${base}/display`, desk: `${base}/desk` }
if (isTerminal) {
  const rows = Object.entries(addresses).map(([name, url]) => `  ${name.padEnd(9)}${styleText('cyan', url)}`)
  const logins = sample
    ? `\n  sign in at the desk as operator1 … operator16, supervisor or admin; password: ${samplePassword}`
    : ''
  process.stdout.write(`\n  ${styleText('bold', 'The hall is open')}\n\n${rows.join('\n')}\n${logins}\n\n`)
} else {
  logger.info(
    {
      ...addresses,
      ...(sample && { logins: `operator1 … operator16, supervisor, admin; each with ${samplePassword}` })
    },
    'the hall is open'
  )
}

let isStopping = false
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    // npm and a terminal may both pass the signal on.
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
