import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const ROOT = path.join(import.meta.dirname, '../..')

let registry: Server | undefined
let cache: string
// npm remembers what it has worked out of an advisory.
beforeEach(() => {
  cache = mkdtempSync(path.join(tmpdir(), 'kezek-audit-'))
})
afterEach(() => {
  registry?.closeAllConnections()
  rmSync(cache, { recursive: true, force: true })
})

/** The audit, asked of a registry that answers as told. */
async function audit(status: number, advisories: object): Promise<{ code: number | null; said: string }> {
  registry = createServer((request, response) => {
    const isAudit = request.url?.includes('/advisories/bulk')
    request
      .resume()
      .once('end', () =>
        response
          .writeHead(isAudit ? status : 404, { 'content-type': 'application/json' })
          .end(JSON.stringify(isAudit ? advisories : {}))
      )
  })
  await new Promise<void>((resolve) => registry?.listen(0, '127.0.0.1', resolve))
  const { port } = registry.address() as { port: number }
  const child = spawn(process.execPath, ['.ci/audit.mjs'], {
    cwd: ROOT,
    env: {
      ...process.env,
      npm_config_registry: `http://127.0.0.1:${port}/`,
      npm_config_fetch_retries: '0',
      npm_config_cache: cache
    }
  })
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  registry.close()
  return { code, said }
}

const advisory = (severity: string) => ({
  fastify: [
    {
      id: 1,
      url: 'https://example.org/1',
      title: 'A hole',
      severity,
      vulnerable_versions: '*',
      cwe: [],
      cvss: { score: 0 }
    }
  ]
})

test('a serious hole in what the server runs on fails', async () => {
  expect(await audit(200, advisory('high'))).toMatchObject({
    code: 1,
    said: expect.stringContaining('high: fastify: A hole https://example.org/1')
  })
})

test('a slight one does not, nor does none', async () => {
  expect((await audit(200, advisory('low'))).code).toBe(0)
  expect(await audit(200, {})).toEqual({ code: 0, said: expect.stringContaining('nothing serious is known') })
})

test('a registry that cannot be asked is said, and is no failure', async () => {
  expect(await audit(405, {})).toEqual({ code: 0, said: expect.stringContaining('NOT audited') })
})
