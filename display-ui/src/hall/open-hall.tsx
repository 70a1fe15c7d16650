import { computed } from '@preact/signals'
import { createEnrolment } from '../../../server/client/enrolment.ts'
import { linkScreen } from '../../../server/client/screen-link.ts'
import { renewPage } from '../../../server/client/renewal.ts'
import { createSlides } from '../slides/slides-store.ts'
import type { ScreenContext } from '../screen/screen-context.ts'
import { createReports } from '../voice/reports.ts'
import { NowBoard } from '../now/NowBoard.tsx'
import { createVoice } from '../voice/voice.ts'
import { HallPage } from './HallPage.tsx'
import { createHall } from './hall-store.ts'
import { createMemory } from './memory.ts'
import { createShownReports } from './shown-reports.ts'
import { createJoinSeries } from '../screen/join-series.ts'
import { holdTurns } from '../screen/turns.ts'

/** Loaded when somebody asks for it. */
const picture = async () => (await import('../screen/picture.ts')).pictureOfPage()

/** A hall display with its sound and its memory. */
export function openHall(parts: ScreenContext) {
  const { live, centre, device, news, options } = parts
  const voice = createVoice({ centre, device, off: !options.sound, onTold: createReports() })
  const showsCalls = computed(() => !options.showsNow && device.value?.profile.shows !== 'now')
  const hall = createHall({
    live,
    centre,
    zoneId: options.zoneId,
    device,
    showsCalls,
    memory: createMemory(options.zoneId),
    speaking: voice.speaking,
    onAnnounce(call) {
      holdTurns()
      voice.announce(call)
    },
    onWithdrawn: voice.passOver
  })
  const isSilent = computed(() => voice.speaking.value === null)
  // That the centre is closed, or that nothing is heard, is said before any slide; and who is being spoken of stays there.
  const isFree = computed(
    () => hall.isFree.value && isSilent.value && !news.isStale.value && centre.value?.status === 'open'
  )
  const slides = createSlides({ centre, isFree })
  const isCalm = () => hall.isQuiet.value && isSilent.value
  renewPage(live, isCalm)
  const { sounds, tryVolume } = voice
  linkScreen({ live, kind: 'display', device, isCalm, sounds, tryVolume, picture })
  const enrolment = createEnrolment(live, 'display', `display:${options.zoneId}`)
  const { isNeeded } = enrolment
  const join = createJoinSeries({ as: 'display', hash: location.hash, isNeeded, onJoined: live.reconnect })
  const onShown = createShownReports()
  const Screen = () =>
    showsCalls.value ? (
      <HallPage
        {...parts}
        hall={hall}
        slides={slides}
        chime={voice}
        enrolment={enrolment}
        join={join}
        onShown={onShown}
      />
    ) : (
      <NowBoard {...parts} />
    )
  return <Screen />
}
