import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { ScreenContext } from '../screen/screen-context.ts'
import { minimalCapPx, pictureHeightM } from './rows.ts'

/** The height of a capital for the farthest seat: as the address has it, else as set for this screen, else for the centre. */
export function minCapFor(
  { options, device }: Pick<ScreenContext, 'options' | 'device'>,
  { screens }: CentreBody
): number {
  const profile = device.value?.profile
  return minimalCapPx(
    {
      farthestSeatM: options.farthestSeatM ?? profile?.farthestSeatM ?? screens.farthestSeatM,
      screenHeightM: options.screenHeightM ?? profile?.screenHeightM ?? pictureHeightM(screens.screenHeightM, window)
    },
    window.innerHeight
  )
}
