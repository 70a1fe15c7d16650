import { signal } from '@preact/signals'
import { request } from '../../../server/client/api.ts'
import { onTheWay } from '../visitor/on-the-way.ts'

export type ArrivalState = 'asking' | 'no-ticket' | 'wrong-code' | 'too-late' | 'no-connection' | 'failed'

/** Says to the hall that the owner of this phone stands at its door. */
export function createArrival(doorCode: string) {
  const state = signal<ArrivalState>('asking')

  async function arrive(): Promise<void> {
    const ticketId = onTheWay()
    if (ticketId === null) {
      state.value = 'no-ticket'
      return
    }
    state.value = 'asking'
    const answer = await request('POST', `/tickets/${ticketId}/arrive`, { doorCode })
    if (answer.ok) location.replace(`/t/${ticketId}`)
    else state.value = stateOf(answer.problem.code)
  }
  void arrive()
  return { state, again: arrive, ticketId: onTheWay() }
}
export type Arrival = ReturnType<typeof createArrival>

function stateOf(code: string): ArrivalState {
  switch (code) {
    case 'wrong-door-code':
      return 'wrong-code'
    case 'arrival-late':
    case 'wrong-status':
      return 'too-late'
    case 'unknown-ticket':
      return 'no-ticket'
    case 'no-connection':
      return 'no-connection'
    default:
      return 'failed'
  }
}
