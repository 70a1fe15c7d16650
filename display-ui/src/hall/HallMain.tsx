import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { DisplayView } from '../../../server/protocol/hall-views.ts'
import type { Parts } from '../screen/parts.ts'
import { Calls } from './Calls.tsx'
import type { Hall } from './hall-store.ts'
import { layoutFor } from './layout.ts'
import { minimalCapPx, pictureHeightM } from './rows.ts'
import { usePlace } from './use-place.ts'
import { Waiting } from './Waiting.tsx'

type Props = Pick<Parts, 'device' | 'news' | 'options' | 'words'> & { hall: Hall, centreBody: CentreBody, view: DisplayView }

/** Calls and waiting, laid out for the farthest seat. */
export function HallMain ({ hall, centreBody: { screens, zones, status }, view, device, news, options, words }: Props) {
  const { ref, place } = usePlace<HTMLElement>()
  const profile = device.value?.profile
  const minCapPx = minimalCapPx({
    farthestSeatM: options.farthestSeatM ?? profile?.farthestSeatM ?? screens.farthestSeatM,
    screenHeightM: options.screenHeightM ?? profile?.screenHeightM ?? pictureHeightM(screens.screenHeightM, window)
  }, window.innerHeight)
  const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const layout = layoutFor(place, minCapPx, remPx)

  return (
    <main class={`hall-main ${layout}`} ref={ref}>
      <Calls hall={hall} zones={zones} isClosed={status === 'closed'} minCapPx={minCapPx} news={news} words={words} />
      <Waiting view={view} isZone={options.zoneId !== 'all'} words={words} />
    </main>
  )
}
