import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import { request } from '../../../server/client/api.ts'
import type { ElsewhereBody } from '../../../server/protocol/network/elsewhere.ts'
import type { Step } from './steps.ts'

/** Where a service is to be had sooner; a hall without a network, or without news of it, has nothing to say. */
export interface Elsewhere {
  serviceId: string
  asOf: number
  centres: ElsewhereBody['centres']
}

/**
 * Asks the hall for the service that is being chosen, once it is known. Nobody waits for the answer: until it comes, and
 * where there is none, the kiosk is as it is without.
 */
export function createElsewhere(step: ReadonlySignal<Step>): ReadonlySignal<Elsewhere | null> {
  const serviceId = computed(() => {
    const now = step.value
    return now.name === 'documents' || now.name === 'priority' || now.name === 'closed' || now.name === 'elsewhere'
      ? now.service.serviceId
      : null
  })
  const known = signal<Elsewhere | null>(null)
  effect(() => {
    const asked = serviceId.value
    known.value = null
    if (asked === null) return
    void request<ElsewhereBody>('GET', `/services/${asked}/elsewhere`).then((answer) => {
      if (serviceId.peek() !== asked || !answer.ok) return
      const { asOf, centres } = answer.body
      if (asOf !== null && centres.length > 0) known.value = { serviceId: asked, asOf, centres }
    })
  })
  return known
}
