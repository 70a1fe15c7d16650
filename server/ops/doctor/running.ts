import { X509Certificate } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { FolderTaken, holdFolder, LOCK } from '../../db/lock.ts'
import { isLoopbackHost } from '../../protocol/addresses.ts'
import { attention, broken, type Finding, ok, spoken } from './finding.ts'

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
    return isRunning(data)
      ? ok('server', `A server is at work in ${data}.`)
      : attention('server', `No server is at work in ${data}. Start it: "systemctl start kezek", or "npm start".`)
  } catch (error) {
    return attention(
      'server',
      `It cannot be told whether a server is at work in ${data} (${(error as Error).message}).`
    )
  }
}

/** Asks the server itself. */
export async function urlFindings(url: string): Promise<Finding[]> {
  try {
    const [health, ready] = [await ask(url, '/health'), await ask(url, '/ready')]
    if (health.status === 403)
      return [
        attention(
          'server',
          `${url} answers, but tells its health only on its own machine, by its own address: use 127.0.0.1 there.`
        )
      ]
    return [
      ready.status === 200
        ? ok('server', `${url} answers, and takes commands.`)
        : broken('server', `${url} answers, but takes no commands. ${ready.body.detail ?? ''}`.trim()),
      ...(health.body.reasons ?? [])
        .filter((reason) => reason !== ready.body.detail)
        .map((reason) => attention('server', reason))
    ]
  } catch (error) {
    return [
      broken(
        'server',
        `${url} does not answer (${(error as Error).message}). Look at the server's log: "journalctl -u kezek -n 50".`
      )
    ]
  }
}

interface Answer {
  status: number
  body: { reasons?: string[]; detail?: string }
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

export function certificateFinding(file: string, now: number): Finding {
  try {
    const { validToDate, validFromDate, subjectAltName = '' } = new X509Certificate(readFileSync(file))
    const left = validToDate.getTime() - now
    if (left <= 0)
      return broken(
        'certificate',
        `${file} ended ${spoken(left)} ago: browsers refuse the hall. Put a new one in its place and restart the server.`
      )
    if (validFromDate.getTime() > now)
      return broken(
        'certificate',
        `${file} begins only at ${validFromDate.toISOString()}. Is this machine's clock right?`
      )
    if (left < 30 * DAY) return attention('certificate', `${file} ends in ${spoken(left)}. Get a new one.`)
    return ok(
      'certificate',
      `${file} is good for ${spoken(left)} (${subjectAltName.replaceAll('DNS:', '').replaceAll('IP Address:', '') || 'no names'}).`
    )
  } catch (error) {
    return broken('certificate', `${file} cannot be read as a certificate (${(error as Error).message}).`)
  }
}
