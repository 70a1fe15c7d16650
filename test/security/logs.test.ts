import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pino from 'pino'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { privacy } from '../../server/ops/logs/privacy.ts'
import { samplePassword } from '../../server/sample/people.ts'
import { newTicketId } from '../../server/routes/ticket-id.ts'
import { newToken } from '../../server/db/tokens.ts'
import { startServer } from '../server/server-process.ts'

test("the log of a busy run tells no password, token, cookie or ticket's id", async () => {
  const data = mkdtempSync(path.join(tmpdir(), 'kezek-logs-'))
  const server = await startServer({ data })
  let log = ''
  server.child.stdout?.on('data', (chunk) => {
    log += chunk
  })
  server.child.stderr?.on('data', (chunk) => {
    log += chunk
  })
  const secrets: string[] = []
  const call = async (method: string, url: string, body?: unknown, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${server.base}${url}`, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), origin: server.base, ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) })
    })
    for (const cookie of answer.headers.getSetCookie())
      secrets.push(...(cookie.split(';')[0] as string).split('=').slice(1).filter(Boolean))
    return {
      status: answer.status,
      cookie: answer.headers
        .getSetCookie()
        .map((each) => each.split(';')[0])
        .join('; '),
      body: await answer.json().catch(() => null)
    }
  }
  try {
    const { cookie } = await call('POST', '/api/session', { login: 'admin', password: samplePassword })
    const asAdmin = { cookie }
    secrets.push('guess-that-is-wrong', 'password of the new one', 'changed to this one')
    await call('POST', '/api/session', { login: 'admin', password: 'guess-that-is-wrong' })
    await call('POST', '/api/session', '{"login": "admin", "password": "guess-that-is-wrong"')
    const { body: person } = await call(
      'POST',
      '/api/people',
      { login: 'newcomer', name: 'Newcomer', role: 'operator', password: 'password of the new one' },
      asAdmin
    )
    await call('PUT', `/api/people/${person.userId}`, { password: 'changed to this one' }, asAdmin)

    const { body: enrolment } = await call('POST', '/api/devices/enrolments', { kind: 'kiosk' })
    secrets.push(enrolment.secret, enrolment.code)
    const { body: device } = await call(
      'POST',
      '/api/devices/confirm',
      { code: enrolment.code, name: 'Kiosk' },
      asAdmin
    )
    await call('POST', '/api/devices/enrolments/claim', { secret: enrolment.secret })

    const {
      body: { groups }
    } = await call('GET', '/api/services')
    const { serviceId } = groups.flatMap((group: any) => [
      ...group.services,
      ...(group.groups ?? []).flatMap((inner: any) => inner.services)
    ])[0]
    await call('POST', '/api/desks/desk-1/open', {}, asAdmin)
    for (let i = 0; i < 20; i++) {
      const { body: ticket } = await call(
        'POST',
        '/api/tickets',
        { serviceId },
        { authorization: 'Bearer sample-kiosk', 'idempotency-key': `key-${i}` }
      )
      secrets.push(ticket.ticketId)
      await call('GET', `/api/tickets/${ticket.ticketId}`)
      await call('POST', `/api/tickets/${ticket.ticketId}/rate`, { stars: 99 })
      await call('GET', `/t/${ticket.ticketId}/%E0%A4%A`)
      if (i % 2) await call('POST', `/api/tickets/${ticket.ticketId}/cancel`)
    }
    const socket = new WebSocket(`${server.base.replace('http', 'ws')}/api/live`, {
      headers: { cookie, origin: server.base }
    })
    await new Promise((resolve) => socket.once('open', resolve))
    socket.send(JSON.stringify({ subscribe: secrets.slice(-10).map((id) => `ticket:${id}`) }))
    const closed = new Promise((resolve) => socket.once('close', resolve))
    socket.send('rubbish')
    await closed
    await call('DELETE', `/api/devices/${device.deviceId}`, undefined, asAdmin)
    await call('DELETE', '/api/session', undefined, asAdmin)
    // Something is in the log, or its silence says nothing.
    await expect.poll(() => log).toContain('a device was revoked')
  } finally {
    await server.kill('SIGTERM')
    rmSync(data, { recursive: true, force: true })
  }
  expect(log).toContain('a person was added')
  expect(secrets.length).toBeGreaterThan(25)
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([])
})

test('what something logs by mistake is hidden', () => {
  const lines: string[] = []
  const log = pino(privacy, {
    write: (line) => {
      lines.push(line)
    }
  })
  const [ticketId, token] = [newTicketId(Date.now()), newToken()]
  log.error(
    { req: { headers: { cookie: 'kezek-session=abc', authorization: 'Bearer abc' }, url: `/api/tickets/${ticketId}` } },
    'failed'
  )
  log.error({ body: { password: 'my password', newPassword: 'another' }, topic: `ticket:${ticketId}` }, `of ${token}`)
  log.error(new Error(`the log speaks of ${ticketId}, which nobody knows`))
  log.info({ deviceId: 'kiosk-a1b2c3', by: 'administrator:admin', url: '/api/desks' }, 'told')
  const said = lines.join('')
  for (const secret of [ticketId, token, 'abc"', 'my password', 'another']) expect(said).not.toContain(secret)
  expect(said).toContain('"deviceId":"kiosk-a1b2c3","by":"administrator:admin","url":"/api/desks"')
})
