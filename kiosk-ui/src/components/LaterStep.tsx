import type { Kiosk } from '../store/kiosk.ts'
import { Arrive } from '../steps/Arrive.tsx'
import { Choose } from '../steps/Choose.tsx'
import { Closed } from '../steps/Closed.tsx'
import { Documents } from '../steps/Documents.tsx'
import { Elsewhere } from '../steps/Elsewhere.tsx'
import { Issuing } from '../steps/Issuing.tsx'
import { Persons } from '../steps/Persons.tsx'
import { Priority } from '../steps/Priority.tsx'
import { PriorityConfirm } from '../steps/PriorityConfirm.tsx'
import { Refused } from '../steps/Refused.tsx'
import { Ticket } from '../steps/Ticket.tsx'

type Props = { kiosk: Kiosk }

/** The present step, after the welcome. */
export function LaterStep({ kiosk }: Props) {
  const step = kiosk.step.value
  switch (step.name) {
    case 'welcome':
      return null
    case 'arrive':
      return <Arrive kiosk={kiosk} />
    case 'choose':
      return <Choose kiosk={kiosk} path={step.path} />
    case 'closed':
      return <Closed kiosk={kiosk} service={step.service} />
    case 'elsewhere':
      return <Elsewhere kiosk={kiosk} service={step.service} />
    case 'documents':
      return <Documents kiosk={kiosk} service={step.service} />
    case 'persons':
      return <Persons kiosk={kiosk} service={step.service} />
    case 'priority':
      return <Priority kiosk={kiosk} service={step.service} />
    case 'priority-confirm':
      return <PriorityConfirm kiosk={kiosk} priorityClassId={step.priorityClassId} />
    case 'issuing':
      return <Issuing kiosk={kiosk} order={step.order} isSlow={step.isSlow} />
    case 'refused':
      return <Refused kiosk={kiosk} order={step.order} code={step.code} />
    case 'ticket':
      return <Ticket kiosk={kiosk} ticket={step.ticket} service={step.service} />
    default:
      return step satisfies never
  }
}
