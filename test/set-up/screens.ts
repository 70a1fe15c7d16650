import { buildScreens } from '../../server/build-screens.ts'
import { bundleLibraries } from '../../server/library-bundles.ts'
import { makeProgram } from '../../server/make-program.ts'
import { makeSampleFile } from '../sample-file.ts'
import { once } from './once.ts'

/** Once before the tests that start a server: the screens as they are now, and a hall to begin with. */
export default (): Promise<void> =>
  once('screens', async () => {
    const say = (sentence: string) => process.stdout.write(`${sentence}\n`)
    await buildScreens(say)
    await bundleLibraries(say)
    await makeProgram(say)
    await makeSampleFile()
  })
