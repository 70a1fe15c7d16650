import { signal } from '@preact/signals'
import { newKey } from '../../../server/client/api.ts'

/** Several papers on one ticket, and a family. @param sent gets another key: it is another wish */
export function createParty(sent: { key: string }) {
  /** Further services, by id. */
  const further = signal<string[]>([])
  const persons = signal(1)
  return {
    further,
    persons,
    reset(): void {
      sent.key = newKey()
      further.value = []
      persons.value = 1
    },
    toggleFurther(serviceId: string): void {
      sent.key = newKey()
      const isIn = further.peek().includes(serviceId)
      further.value = isIn ? further.peek().filter((each) => each !== serviceId) : [...further.peek(), serviceId]
    },
    choosePersons(n: number): void {
      sent.key = newKey()
      persons.value = n
    },
    body: () => ({
      ...(further.peek().length > 0 && { furtherServiceIds: further.peek() }),
      ...(persons.peek() > 1 && { persons: persons.peek() })
    })
  }
}
export type Party = ReturnType<typeof createParty>
