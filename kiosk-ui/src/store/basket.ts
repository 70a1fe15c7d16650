import type { ServiceLeaf } from '../../../server/protocol/services.ts'
import type { Kiosk } from './kiosk.ts'
import { nextQuestion, type Step } from './steps.ts'

/** Several papers on one ticket. Whoever wants one never meets any of it. */

/** A ticket has at most so many services. */
export const MOST_PICKED = 9

export const questionOf = (kiosk: Kiosk, service: ServiceLeaf, hasRead = false): Step | null =>
  nextQuestion(service, kiosk.centre.peek(), { hasRead, persons: kiosk.persons.peek() })

/** "One more paper": what is being asked about is picked, and the whole offer is shown again. */
export function oneMore(kiosk: Kiosk, step: Step): void {
  if (step.name === 'documents' || step.name === 'persons' || step.name === 'priority') pick(kiosk, step.service)
  else if (step.name === 'choose') show(kiosk, [])
}

/** Puts a service on the ticket, once. */
export function pick(kiosk: Kiosk, service: ServiceLeaf): void {
  const picked = kiosk.basket.peek() ?? []
  const isIn = picked.some(({ serviceId }) => serviceId === service.serviceId)
  show(kiosk, isIn || picked.length >= MOST_PICKED ? picked : [...picked, service])
}

/** Takes one off again; without any it is a visit like every other. */
export function leaveOut(kiosk: Kiosk, serviceId: string): void {
  const left = (kiosk.basket.peek() ?? []).filter((each) => each.serviceId !== serviceId)
  if (kiosk.step.peek().name === 'choose') show(kiosk, left.length === 0 ? null : left)
}

/** @param picked none: it is a visit like every other */
function show(kiosk: Kiosk, picked: ServiceLeaf[] | null): void {
  kiosk.basket.value = picked
  kiosk.trail.value = [{ name: 'choose', path: [], ...(picked !== null && { picked: picked.length }) }]
}
