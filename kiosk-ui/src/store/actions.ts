import { newKey } from '../../../server/client/api.ts'
import { issueTicket } from './issue-ticket.ts'
import type { KioskAction } from './kiosk-action.ts'
import type { Kiosk } from './kiosk.ts'
import { leaveOut, oneMore, pick, questionOf } from './basket.ts'
import { canGoBack, type Order, priorityQuestion, type Step } from './steps.ts'
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
      if (service && step.name === 'choose') ask(kiosk, service, questionOf(kiosk, service))
      break
    }
    case 'documents-read':
    case 'choose-persons':
    case 'one-more':
    case 'leave-out':
    case 'basket-done':
      changeParty(kiosk, step, action)
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

type PartyAction = Extract<
  KioskAction,
  { type: 'documents-read' | 'choose-persons' | 'one-more' | 'leave-out' | 'basket-done' }
>

/** What is known before the class is asked for: papers that were read, several services, how many people. */
function changeParty(kiosk: Kiosk, step: Step, action: PartyAction): void {
  if (action.type === 'one-more') oneMore(kiosk, step)
  else if (action.type === 'leave-out') leaveOut(kiosk, action.serviceId)
  else if (action.type === 'documents-read') {
    if (step.name === 'documents') ask(kiosk, step.service, questionOf(kiosk, step.service, true))
  } else if (action.type === 'choose-persons') {
    if (step.name !== 'persons') return
    kiosk.persons.value = action.persons
    ask(kiosk, step.service, questionOf(kiosk, step.service, true))
  } else {
    const first = kiosk.basket.peek()?.[0]
    if (step.name !== 'choose' || !first) return
    const question = priorityQuestion(first, kiosk.centre.peek())
    if (question) advance(kiosk, question)
    else order(kiosk, first, null)
  }
}

/** The next visitor begins afresh, in every respect. */
export function startOver(kiosk: Kiosk): void {
  kiosk.trail.value = []
  kiosk.basket.value = null
  kiosk.persons.value = null
  kiosk.aids.reset()
  kiosk.staffCall.end()
  kiosk.texts.lang.value = kiosk.languages.peek()[0] ?? kiosk.texts.lang.peek()
  kiosk.refresh()
}

const lastList = (trail: Step[]): number => trail.findLastIndex((step) => step.name === 'choose')

function stepBack(kiosk: Kiosk): void {
  kiosk.trail.value = kiosk.trail.peek().slice(0, -1)
  if (kiosk.trail.peek().length > 0) return
  kiosk.basket.value = null
  kiosk.persons.value = null
}

const advance = (kiosk: Kiosk, next: Step): void => {
  kiosk.trail.value = [...kiosk.trail.peek(), next]
}

function ask(kiosk: Kiosk, service: Order['service'], question: Step | null): void {
  // With several papers the class is asked of once, when all are chosen.
  if (kiosk.basket.peek() !== null && (question === null || question.name === 'priority')) pick(kiosk, service)
  else if (question) advance(kiosk, question)
  else order(kiosk, service, null)
}

function order(kiosk: Kiosk, chosen: Order['service'], priorityClassId: string | null): void {
  const [service = chosen, ...further] = kiosk.basket.peek() ?? []
  const persons = kiosk.persons.peek()
  const language = kiosk.texts.lang.peek()
  void issue(kiosk, { key: newKey(), service, further, persons, priorityClassId, language })
}

async function issue(kiosk: Kiosk, order: Order): Promise<void> {
  const before = kiosk.trail.peek()
  const show = (step: Step) => {
    kiosk.trail.value = [...before, step]
  }
  show({ name: 'issuing', order, isSlow: false })
  const issued = await issueTicket(order, () => show({ name: 'issuing', order, isSlow: true }))
  // The visit may begin with another of its services.
  const service = [order.service, ...order.further].find(
    (each) => issued.ok && each.serviceId === issued.ticket.serviceId
  )
  if (issued.ok) show({ name: 'ticket', ticket: issued.ticket, service: service ?? order.service })
  else show({ name: 'refused', order, code: issued.code })
}
