import { newKey } from '../../../server/client/api.ts'
import { issueTicket } from './issue-ticket.ts'
import type { KioskAction } from './kiosk-action.ts'
import type { Kiosk } from './kiosk.ts'
import { canGoBack, nextQuestion, type Order, type Step } from './steps.ts'
import { serviceById } from './tree.ts'

/** The one place where an action changes the kiosk. */
export function applyAction(kiosk: Kiosk, action: KioskAction): void {
  const step = kiosk.step.peek()
  switch (action.type) {
    case 'touched':
      kiosk.idle.touched()
      break
    case 'more-time':
      kiosk.idle.moreTime()
      break
    case 'choose-language':
      kiosk.texts.lang.value = action.lang
      if (step.name === 'welcome') advance(kiosk, { name: 'choose', path: [] })
      break
    case 'open-arrival':
      if (step.name === 'welcome') advance(kiosk, { name: 'arrive' })
      break
    case 'arrived': {
      const service = serviceById(kiosk.tree.peek(), action.ticket.serviceId)
      if (service && step.name === 'arrive') kiosk.trail.value = [{ name: 'ticket', ticket: action.ticket, service }]
      break
    }
    case 'open-group':
      if (step.name === 'choose') advance(kiosk, { name: 'choose', path: [...step.path, action.groupId] })
      break
    case 'choose-service': {
      const service = serviceById(kiosk.tree.peek(), action.serviceId)
      if (service && step.name === 'choose') ask(kiosk, service, nextQuestion(service, kiosk.centre.peek()))
      break
    }
    case 'documents-read':
      if (step.name === 'documents')
        ask(kiosk, step.service, nextQuestion(step.service, kiosk.centre.peek(), 'documents'))
      break
    case 'choose-priority':
      if (step.name !== 'priority' && step.name !== 'priority-confirm') break
      if (action.priorityClassId === null) order(kiosk, step.service, null)
      else advance(kiosk, { name: 'priority-confirm', service: step.service, priorityClassId: action.priorityClassId })
      break
    case 'confirm-priority':
      if (step.name === 'priority-confirm') order(kiosk, step.service, step.priorityClassId)
      break
    case 'open-elsewhere':
      if (step.name === 'documents' || step.name === 'priority' || step.name === 'closed')
        advance(kiosk, { name: 'elsewhere', service: step.service })
      break
    case 'try-again':
      if (step.name !== 'refused') break
      stepBack(kiosk)
      void issue(kiosk, step.order)
      break
    case 'choose-another':
      kiosk.trail.value = kiosk.trail.peek().slice(0, lastList(kiosk.trail.peek()) + 1)
      break
    case 'back':
      if (canGoBack(step)) stepBack(kiosk)
      break
    case 'start-over':
      startOver(kiosk)
      break
    case 'toggle-aid':
      kiosk.aids.toggle(action.aid)
      break
    case 'call-staff':
      void kiosk.staffCall.ask()
      break
    case 'dismiss-staff-answer':
      kiosk.staffCall.dismiss()
      break
    default:
      action satisfies never
  }
}

/** The next visitor begins afresh, in every respect. */
export function startOver(kiosk: Kiosk): void {
  kiosk.trail.value = []
  kiosk.aids.reset()
  kiosk.staffCall.end()
  kiosk.texts.lang.value = kiosk.languages.peek()[0] ?? kiosk.texts.lang.peek()
  kiosk.refresh()
}

const lastList = (trail: Step[]): number => trail.findLastIndex((step) => step.name === 'choose')

const stepBack = (kiosk: Kiosk): void => {
  kiosk.trail.value = kiosk.trail.peek().slice(0, -1)
}

const advance = (kiosk: Kiosk, next: Step): void => {
  kiosk.trail.value = [...kiosk.trail.peek(), next]
}

function ask(kiosk: Kiosk, service: Order['service'], question: Step | null): void {
  if (question) advance(kiosk, question)
  else order(kiosk, service, null)
}

function order(kiosk: Kiosk, service: Order['service'], priorityClassId: string | null): void {
  void issue(kiosk, { key: newKey(), service, priorityClassId, language: kiosk.texts.lang.peek() })
}

async function issue(kiosk: Kiosk, order: Order): Promise<void> {
  const before = kiosk.trail.peek()
  const show = (step: Step) => {
    kiosk.trail.value = [...before, step]
  }
  show({ name: 'issuing', order, isSlow: false })
  const issued = await issueTicket(order, () => show({ name: 'issuing', order, isSlow: true }))
  if (issued.ok) show({ name: 'ticket', ticket: issued.ticket, service: order.service })
  else show({ name: 'refused', order, code: issued.code })
}
