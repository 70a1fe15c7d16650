import { X509Certificate } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { FolderTaken, holdFolder, LOCK } from '../../db/lock.ts'
import { isLoopbackHost } from '../../protocol/addresses.ts'
import type { Text } from '../../protocol/basics.ts'
import { dateTimeText } from '../../protocol/conventions/dates.ts'
import { sameIn } from '../../protocol/conventions/message-format.ts'
import { attention, broken, type Finding, ok, spoken } from './finding.ts'
import { CERTIFICATE, SERVER } from './words-hall.ts'

const DAY = 24 * 3_600_000
const PATIENCE_MS = 10_000

/** Whether a server has the data folder now. */
export function isRunning(data: string): boolean {
  // Without the file nobody does; and a look leaves none behind.
  if (!existsSync(path.join(data, LOCK))) return false
  try {
    holdFolder(data)()
    return false
  } catch (error) {
    if (error instanceof FolderTaken) return true
    throw error
  }
}

export function lockFinding(data: string): Finding {
  try {
    return isRunning(data) ? ok('server', SERVER.works, { data }) : attention('server', SERVER.none, { data })
  } catch (error) {
    return attention('server', SERVER.unclear, { data, why: (error as Error).message })
  }
}

/** Asks the server itself. */
export async function urlFindings(url: string): Promise<Finding[]> {
  try {
    const [health, ready] = [await ask(url, '/health'), await ask(url, '/ready')]
    if (health.status === 403) return [attention('server', SERVER.elsewhere, { url })]
    return [
      ready.status === 200
        ? ok('server', SERVER.ok, { url })
        : broken('server', SERVER.refuses, { url, why: ready.body.detail ?? '' }),
      ...(health.body.said ?? (health.body.reasons ?? []).map(sameIn))
        .filter((reason) => reason.en !== ready.body.detail)
        .map((reason) => attention('server', ASIS, { reason }))
    ]
  } catch (error) {
    return [broken('server', SERVER.silent, { url, why: (error as Error).message })]
  }
}

const ASIS = sameIn('{reason}')

interface Answer {
  status: number
  body: { reasons?: string[]; said?: Text[]; detail?: string }
}

function ask(url: string, route: string): Promise<Answer> {
  const target = new URL(route, url)
  // On the machine itself the certificate names another address than the one asked; its own finding looks at it.
  const isHere = isLoopbackHost(target.hostname)
  const options = { timeout: PATIENCE_MS, agent: false, rejectUnauthorized: !isHere }
  return new Promise((resolve, reject) => {
    const request = (target.protocol === 'https:' ? https : http).get(target, options, (response) => {
      text(response)
        .then((body) => resolve({ status: response.statusCode ?? 0, body: JSON.parse(body) }))
        .catch(reject)
    })
    request.once('timeout', () => request.destroy(new Error('it took too long')))
    request.once('error', reject)
  })
}

/** @param timeZone in which its dates are told */
export function certificateFinding(file: string, now: number, timeZone: string): Finding {
  try {
    const { validToDate, validFromDate, subjectAltName = '' } = new X509Certificate(readFileSync(file))
    const left = validToDate.getTime() - now
    if (left <= 0) return broken('certificate', CERTIFICATE.ended, { file, age: spoken(left) })
    if (validFromDate.getTime() > now)
      return broken('certificate', CERTIFICATE.early, { file, at: dateTimeText(validFromDate.getTime(), timeZone) })
    if (left < 30 * DAY) return attention('certificate', CERTIFICATE.ends, { file, left: spoken(left) })
    const names = subjectAltName.replaceAll('DNS:', '').replaceAll('IP Address:', '') || '–'
    return ok('certificate', CERTIFICATE.ok, { file, left: spoken(left), names })
  } catch (error) {
    return broken('certificate', CERTIFICATE.bad, { file, why: (error as Error).message })
  }
}
