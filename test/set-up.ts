import { buildScreens } from '../server/build-screens.ts'
import { unpackChromium } from './browser/chromium.ts'

/** Once before all tests: the screens as they are now, and a browser to look at them. */
export default async function setUp (): Promise<void> {
  await buildScreens((sentence) => process.stdout.write(`${sentence}\n`))
  await unpackChromium()
}
