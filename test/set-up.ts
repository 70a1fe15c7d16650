import { buildScreens } from '../server/build-screens.ts'
import { unpackChromium } from './browser/chromium.ts'
import { makeSampleFile } from './sample-file.ts'

/** Once before all tests: the screens as they are now, a browser to look at them, and a hall to begin with. */
export default async function setUp(): Promise<void> {
  await buildScreens((sentence) => process.stdout.write(`${sentence}\n`))
  await unpackChromium()
  await makeSampleFile()
}
