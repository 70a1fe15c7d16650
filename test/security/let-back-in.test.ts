import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { holdFolder } from '../../server/db/lock.ts'
import { verifyFile } from '../../server/ops/verify/verify.ts'
import { type OpenHall, openHall } from '../server/open-hall.ts'
import { codeAt, notesAbout, trySignIn } from './signed-in.ts'

const ROOT = path.join(import.meta.dirname, '../..')
const COMMAND = ['--import', './server/runtime.mjs', 'server/ops/commands/account.ts']
const wall = { at: Date.UTC(2026, 10, 23, 5, 0, 10) }
let hall: OpenHall
let secret: string
let cookie: Record<string, string>
beforeAll(async () => {
  hall = await openHall({ sample: false, wall })
  ;({ cookie } = await trySignIn(hall, { login: 'admin', password: 'sample' }))
  ;({ secret } = (await hall.call('POST', '/api/session/second-factor', {}, cookie)).body)
  const set = await hall.call('PUT', '/api/session/second-factor', { code: codeAt(secret, wall.at) }, cookie)
  expect(set.status).toBe(200)
})
afterAll(() => hall.close())

const account = (...args: string[]) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    execFile(process.execPath, [...COMMAND, '--data', hall.data, ...args], { cwd: ROOT }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr })
    )
  })

test('nobody is let in again while the server runs', async () => {
  const letGo = holdFolder(hall.data)
  const { code, said } = await account('--login', 'admin', '--without-second-factor')
  letGo()
  expect([code, said]).toEqual([1, expect.stringMatching(/already|another|server/i)])
  expect(await trySignIn(hall, { login: 'admin', password: 'sample' })).toMatchObject({ body: { code: 'code-needed' } })
})

test('whoever is at the machine lets an administrator in again, and it stands in the chained log', async () => {
  await hall.stop()
  const passwordFile = path.join(hall.data, 'new-password')
  writeFileSync(passwordFile, 'for the first sign-in\n')
  for (const [args, sentence] of [
    [['--login', 'nobody', '--without-second-factor'], 'Nobody signs in as nobody'],
    [['--login', 'admin'], 'what is to be done']
  ] as const)
    expect(await account(...args)).toEqual({ code: 1, said: expect.stringContaining(sentence) })
  writeFileSync(`${passwordFile}-weak`, 'qwertyuiop\n')
  expect((await account('--login', 'admin', '--password-file', `${passwordFile}-weak`)).said).toContain('easy to guess')
  const { code, said } = await account('--login', 'admin', '--without-second-factor', '--password-file', passwordFile)
  expect(code, said).toBe(0)
  expect(said).not.toContain('for the first sign-in')
  expect(verifyFile(path.join(hall.data, 'kezek.sqlite')).findings).toEqual([])

  hall = await openHall({ data: hall.data, sample: false })
  expect((await hall.call('GET', '/api/session', undefined, cookie)).status).toBe(401)
  expect((await trySignIn(hall, { login: 'admin', password: 'sample' })).status).toBe(401)
  expect((await trySignIn(hall, { login: 'admin', password: 'for the first sign-in' })).body.due).toBe('new-password')
  expect(notesAbout(hall, 'person').slice(-2)).toEqual([
    { actor: 'console', what: 'second factor removed', details: { userId: 'admin', address: 'this machine' } },
    {
      actor: 'console',
      what: 'password changed',
      details: expect.objectContaining({ userId: 'admin', address: 'this machine' })
    }
  ])
})
