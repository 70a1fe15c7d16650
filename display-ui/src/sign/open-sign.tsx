import { computed, effect, signal } from '@preact/signals'
import { createEnrolment } from '../../../server/client/enrolment.ts'
import { linkScreen } from '../../../server/client/screen-link.ts'
import { renewPage } from '../../../server/client/renewal.ts'
import { createJoinSeries } from '../screen/join-series.ts'
import type { ScreenContext } from '../screen/screen-context.ts'
import { createOwnDesk } from './own-desk.ts'
import { SignPage } from './SignPage.tsx'

/** Loaded when somebody asks for it. */
const picture = async () => (await import('../screen/picture.ts')).pictureOfPage()

/** The sign over a desk: that of the address, else the one that is set for this device, else the one that was chosen on it. */
export function openSign(parts: ScreenContext) {
  const { live, device, options } = parts
  const own = createOwnDesk()
  const isJoined = signal(false)
  /** null: the device is not known yet. */
  const topic = computed(() => {
    if (options.deskNumber !== null) return `sign:${options.deskNumber}` as const
    if (device.value === undefined || (device.value === null && isJoined.value)) return null
    const isSet = device.value?.profile.deskId !== undefined
    return own.chosen.value === null || isSet
      ? (`sign:device:${device.value?.deviceId ?? ''}` as const)
      : (`sign:${own.chosen.value}` as const)
  })
  effect(() => {
    // Set over another desk: the topic has the same name, and may be there only now.
    void device.value?.profile.deskId
    if (topic.value !== null) live.subscribe([topic.value])
  })
  const isCalm = () => true
  renewPage(live, isCalm)
  linkScreen({ live, kind: 'display', device, isCalm, picture })
  const enrolment = createEnrolment(live, 'display', topic)
  const join = createJoinSeries({
    as: 'sign',
    hash: location.hash,
    isNeeded: enrolment.isNeeded,
    onJoined: () => {
      isJoined.value = true
      live.reconnect()
    }
  })
  return (
    <SignPage
      {...parts}
      view={computed(() => (topic.value === null ? null : live.view(topic.value).value))}
      refused={computed(() => (topic.value === null ? null : live.refused(topic.value).value))}
      enrolment={enrolment}
      join={join}
      onChoose={options.deskNumber === null ? own.choose : null}
    />
  )
}
