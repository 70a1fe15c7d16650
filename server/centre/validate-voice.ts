import type { Centre } from '../protocol/centre.ts'
import type { SettingsFault } from '../protocol/settings.ts'
import { fault, twice } from './fault.ts'

/** What is wrong with how calls are spoken. */
export function voiceFaults({ voice: { languages, sources, volumes } }: Centre): SettingsFault[] {
  return [
    ...twice('language of the voice', languages, (i) => `/voice/languages/${i}`),
    ...twice('source of the voice', sources, (i) => `/voice/sources/${i}`),
    ...volumes.flatMap(({ from }, i) => {
      const before = volumes[i - 1]?.from
      return before === undefined || before < from
        ? []
        : [
            fault(
              `/voice/volumes/${i}`,
              'volume-order',
              `The volume from ${from} on stands after that from ${before} on.`,
              { from, before }
            )
          ]
    })
  ]
}
