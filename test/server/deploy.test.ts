import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const ROOT = path.join(import.meta.dirname, '../..')
const DEPLOY = path.join(ROOT, 'server/ops/deploy')
const unit = readFileSync(path.join(DEPLOY, 'kezek.service'), 'utf8')
const version = spawnSync('systemd-analyze', ['--version'], { encoding: 'utf8' })
const cannotAsk = version.status === 0 ? '' : ' (skipped: this machine has no systemd-analyze)'

/** In systemd's own tenths: 10 is open, 0 is closed. */
const MOST_EXPOSED = 2.5

let folder: string
let file: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kezek-deploy-'))
  file = path.join(folder, 'kezek.service')
  // Where it is installed, there is the program; here, this checkout is. The user is made at the installation.
  writeFileSync(
    file,
    unit
      .replaceAll('/opt/kezek/current', ROOT)
      .replace(/^ExecStart=\S+/m, `ExecStart=${process.execPath}`)
      .replace(/^(User|Group)=kezek$/gm, '$1=root')
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the systemd unit', () => {
  test.skipIf(cannotAsk)(`is one that systemd understands${cannotAsk}`, () => {
    const { status, stdout, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', file], { encoding: 'utf8' })
    // It looks at the machine's other units too.
    expect([status, `${stdout}${stderr}`.split('\n').filter((line) => line.includes('kezek'))]).toEqual([0, []])
  })

  test.skipIf(cannotAsk)(`leaves the server little of the machine${cannotAsk}`, () => {
    const { status, stdout, stderr } = spawnSync(
      'systemd-analyze',
      ['security', '--offline=true', '--no-pager', `--threshold=${MOST_EXPOSED * 10}`, file],
      { encoding: 'utf8' }
    )
    expect([status, status === 0 ? '' : `${stdout}${stderr}`]).toEqual([0, ''])
  })

  test('starts what npm start starts, with Node 24 first in the path', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    expect(unit).toContain(`ExecStart=/opt/kezek/current/node_modules/.bin/${scripts.start} --data /var/lib/kezek`)
    expect(unit).toMatch(/^Environment=PATH=\/opt\/kezek\/current\/node_modules\/\.bin:/m)
    expect(unit).toMatch(/^StateDirectory=kezek$/m)
  })
})

test('what the instructions name is there', () => {
  const scripts = Object.keys(JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).scripts)
  for (const page of globSync('**/*.md', { cwd: DEPLOY })) {
    const text = readFileSync(path.join(DEPLOY, page), 'utf8')
    for (const [, name] of text.matchAll(/npm run ([a-z]+(?:[-:][a-z]+)*)/g)) expect(scripts, page).toContain(name)
    for (const [, link] of text.matchAll(/\]\(([^):#]+)\)/g))
      expect(
        globSync(link as string, { cwd: path.join(DEPLOY, path.dirname(page)) }),
        `${page} → ${link}`
      ).toHaveLength(1)
  }
})
