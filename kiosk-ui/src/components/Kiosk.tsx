import { EnrolmentPage } from '../../../server/client/components/EnrolmentPage.tsx'
import type { Kiosk as Store } from '../store/kiosk.ts'
import { OfflinePage } from '../steps/OfflinePage.tsx'
import { BottomBar } from './BottomBar.tsx'
import { Header } from './Header.tsx'
import { IdleWarning } from './IdleWarning.tsx'
import { StaffAnswer } from './StaffAnswer.tsx'
import { StepView } from './StepView.tsx'
import { TicketNews } from './TicketNews.tsx'
import '../styles/shell.css'
import '../styles/seated.css'

type Props = { kiosk: Store }

/** The whole screen. What is already promised, a ticket or one on its way, stays when the hall is away. */
export function Kiosk({ kiosk }: Props) {
  const { name } = kiosk.step.value
  const stays = name === 'ticket' || name === 'issuing'
  if (kiosk.enrolment.isNeeded.value && !stays)
    return <EnrolmentPage enrolment={kiosk.enrolment} langs={kiosk.languages.value} t={kiosk.texts.t} />
  if (kiosk.isAway.value && !stays) return <OfflinePage kiosk={kiosk} />
  // Before the first news there is nothing to say; a blank page for a blink is calmer than a false one.
  if (!kiosk.centre.value || !kiosk.tree.value) return null
  return (
    <div class={kiosk.isSettling.value ? 'kiosk settling' : 'kiosk'} data-step={name}>
      <Header kiosk={kiosk} />
      <StepView kiosk={kiosk} key={kiosk.stepKey.value} />
      <BottomBar kiosk={kiosk} />
      <TicketNews kiosk={kiosk} />
      <StaffAnswer kiosk={kiosk} />
      <IdleWarning kiosk={kiosk} />
    </div>
  )
}
