import type { Browser } from 'playwright-core'
import { openBrowser } from './chromium.ts'

let browser: Promise<Browser> | undefined

/** The browser of this worker: started for its first file, used by those after it, ended with the worker. */
export const sharedBrowser = (): Promise<Browser> => {
  browser ??= openBrowser()
  return browser
}

/** Leaves the shared browser as it was found, whatever a file's tests left open in it. */
export async function leaveBrowser(): Promise<void> {
  await Promise.all(((await browser)?.contexts() ?? []).map((context) => context.close()))
}
