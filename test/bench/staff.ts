import { sampleDevices, samplePassword } from '../../server/sample/people.ts'
import { hallClient } from '../demo/hall-client.ts'
import { newTally } from '../demo/tally.ts'

/** A kiosk and a desk for a measurement. Whatever is refused ends it: a figure of failures is none. */
export async function staffOf(base: string, deskNumber: number) {
  const tally = newTally()
  const kiosk = hallClient(base, tally, sampleDevices[0]?.token)
  const operator = hallClient(base, tally)
  let issued = 0
  const prefix = `${process.pid}-${Date.now()}`

  const must = async <T>(answering: Promise<{ ok: true; body: T } | { ok: false; code: string }>): Promise<T> => {
    const answer = await answering
    if (!answer.ok) throw new Error(`refused: ${answer.code}; ${JSON.stringify([...tally.surprises])}`)
    return answer.body
  }
  const desk = <T = unknown>(command: string, body: object = {}) =>
    must(operator.post<T>(`/api/desks/desk-${deskNumber}/${command}`, body))

  if (!(await operator.signIn(`operator${deskNumber}`, samplePassword))) throw new Error('the operator cannot sign in')
  await desk('open')
  return {
    desk,
    issue: (serviceId: string) =>
      must(
        kiosk.post<{ ticketNumber: string }>('/api/tickets', { serviceId }, [], {
          'idempotency-key': `${prefix}-${issued++}`
        })
      )
  }
}
