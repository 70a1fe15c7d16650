import { buildScreens } from '../../server/build-screens.ts'
import { makeSampleFile } from '../sample-file.ts'
import { once } from './once.ts'

/** Once before the tests that start a server: the screens as they are now, and a hall to begin with. */
export default (): Promise<void> =>
  once('screens', async () => {
    await buildScreens((sentence) => process.stdout.write(`${sentence}\n`))
    await makeSampleFile()
  })
