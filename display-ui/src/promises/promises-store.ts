import { signal } from '@preact/signals'
import { request } from '../../../server/client/api.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { PromisesBody, PromisesBy } from '../../../server/protocol/promises.ts'

export const PARTS = ['service', 'hour', 'week'] as const satisfies PromisesBy[]

/** The figures of the last four weeks, in each of their parts. */
export function createPromises() {
  const centre = signal<CentreBody | null>(null)
  const bodies = signal<Record<PromisesBy, PromisesBody> | null>(null)
  /** Why there is nothing: the centre does not show it, or the server is not heard. */
  const refused = signal<string | null>(null)

  async function load(): Promise<void> {
    const [about, ...answers] = await Promise.all([
      request<CentreBody>('GET', '/centre'),
      ...PARTS.map((by) => request<PromisesBody>('GET', `/promises?by=${by}`))
    ])
    if (about.ok) centre.value = about.body
    const failed = answers.find((answer) => !answer.ok)
    if (failed && !failed.ok) {
      refused.value = failed.problem.code
      return
    }
    const [service, hour, week] = answers.map((answer) => (answer.ok ? answer.body : null))
    if (service && hour && week) bodies.value = { service, hour, week }
  }
  void load()

  return { centre, bodies, refused }
}
export type PromisesStore = ReturnType<typeof createPromises>
