import { signal } from '@preact/signals'
import { request } from '../../../server/client/api.ts'
import type { CheckedIn } from '../../../server/protocol/appointments.ts'
import { myAppointments } from '../book/my-appointments.ts'
import { onTheWay } from '../visitor/on-the-way.ts'

export type ArrivalState =
  | 'asking'
  | 'no-ticket'
  | 'wrong-code'
  | 'too-late'
  | 'another-day'
  | 'no-connection'
  | 'failed'

/** Says to the hall that the owner of this phone stands at its door: with a ticket from outside, or with an appointment. */
export function createArrival(doorCode: string) {
  const state = signal<ArrivalState>('asking')

  async function arrive(): Promise<void> {
    const ticketId = onTheWay()
    state.value = 'asking'
    if (ticketId === null) {
      state.value = await checkIn(doorCode)
      return
    }
    const answer = await request('POST', `/tickets/${ticketId}/arrive`, { doorCode })
    if (answer.ok) location.replace(`/t/${ticketId}`)
    else state.value = stateOf(answer.problem.code)
  }
  void arrive()
  return { state, again: arrive, ticketId: onTheWay() }
}
export type Arrival = ReturnType<typeof createArrival>

/** The first of this phone's appointments that is for today gives a ticket. */
async function checkIn(doorCode: string): Promise<ArrivalState> {
  let state: ArrivalState = 'no-ticket'
  for (const appointmentId of myAppointments()) {
    const answer = await request<CheckedIn>('POST', `/appointments/${appointmentId}/arrive`, { doorCode })
    if (answer.ok) {
      location.replace(answer.body.trackPath)
      return 'asking'
    }
    const { code } = answer.problem
    if (code === 'another-day') state = 'another-day'
    // Of one that is over, or was cancelled, nothing is said: another may be for today.
    else if (code !== 'unknown-appointment' && code !== 'wrong-status') return stateOf(code)
  }
  return state
}

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
