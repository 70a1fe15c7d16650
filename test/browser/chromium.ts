import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import sparticuz, { inflate } from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { shiftDate, shiftMs } from '../clock/shift.ts'

/** The browser of the tests: it comes with the project's packages, as do the libraries that a bare machine lacks. */

const ROOM = path.join(import.meta.dirname, '../.browser')
const PACKED = path.join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin')
const EXECUTABLE = path.join(ROOM, 'chromium')

const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  ...(existsSync(path.join(ROOM, 'al2023')) && { LD_LIBRARY_PATH: path.join(ROOM, 'al2023/lib') }),
  ...(!existsSync('/etc/fonts') && { FONTCONFIG_PATH: path.join(ROOM, 'fonts') })
})

/** Unpacks the browser, once for all test files. Takes about three seconds the first time. */
export async function unpackChromium(): Promise<void> {
  await mkdir(ROOM, { recursive: true })
  // The package unpacks into the temporary folder, which another user of the machine may own.
  const { TMPDIR } = process.env
  process.env.TMPDIR = ROOM
  try {
    await sparticuz.executablePath()
    if (!(await starts())) await inflate(path.join(PACKED, 'al2023.tar.br'))
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
}

async function starts(): Promise<boolean> {
  try {
    await promisify(execFile)(EXECUTABLE, ['--version'], { env: environment() })
    return true
  } catch {
    // A library is missing: the package has it.
    return false
  }
}

/** @param options.autoplay whether pages may sound before somebody touches them @param options.more further arguments */
export async function openBrowser({
  autoplay = 'no-user-gesture-required',
  more = []
}: {
  autoplay?: string
  more?: string[]
} = {}): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: EXECUTABLE,
    env: environment() as Record<string, string>,
    // The sandbox needs rights that a container's root does not have; the pages are our own.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--font-render-hinting=none',
      `--autoplay-policy=${autoplay}`,
      ...more
    ]
  })
  if (shiftMs() !== 0) {
    // Its own clock stays the machine's, its pages go by the tests'.
    const newContext = browser.newContext.bind(browser)
    browser.newContext = async (options) => {
      const context = await newContext(options)
      await setPagesAhead(context, shiftMs())
      return context
    }
  }
  return browser
}

/** Sets the clock of all pages that will be opened, or loaded again, in it ahead of what it is; adds up. */
export const setPagesAhead = (context: BrowserContext, byMs: number): Promise<unknown> =>
  context.addInitScript(`(${shiftDate})(${byMs})`)
