import { EnrolmentPage } from '../../../server/client/components/EnrolmentPage.tsx'
import type { Kiosk as Store } from '../store/kiosk.ts'
import { OfflinePage } from '../steps/OfflinePage.tsx'
import { Welcome } from '../steps/Welcome.tsx'
import { KioskFrame } from './KioskFrame.tsx'
import type { LaterParts } from './load-later.ts'
import { TicketAnnouncement } from './TicketAnnouncement.tsx'

type Props = { kiosk: Store; later: LaterParts }

/** The whole screen. What is already promised, a ticket or one on its way, stays when the hall is away. */
export function Kiosk({ kiosk, later }: Props) {
  const { name } = kiosk.step.value
  const stays = name === 'ticket' || name === 'issuing'
  if (kiosk.enrolment.isNeeded.value && !stays)
    return <EnrolmentPage enrolment={kiosk.enrolment} langs={kiosk.languages.value} t={kiosk.texts.t} />
  if (kiosk.isAway.value && !stays) return <OfflinePage kiosk={kiosk} />
  // Before the first news there is nothing to say; a blank page for a blink is calmer than a false one.
  if (!kiosk.centre.value || !kiosk.tree.value) return null
  const parts = later.value
  return (
    <KioskFrame
      kiosk={kiosk}
      isSettling={kiosk.isSettling.value}
      over={
        <>
          <TicketAnnouncement kiosk={kiosk} />
          {parts && <parts.StaffAnswer kiosk={kiosk} />}
          {parts && <parts.IdleWarning kiosk={kiosk} />}
        </>
      }
    >
      {name === 'welcome' ? (
        <Welcome kiosk={kiosk} key='welcome' />
      ) : parts ? (
        <parts.LaterStep kiosk={kiosk} key={kiosk.stepKey.value} />
      ) : (
        <main class='step' />
      )}
    </KioskFrame>
  )
}
