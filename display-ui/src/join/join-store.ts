import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { newKey, request } from '../../../server/client/api.ts'
import { heardTime } from '../../../server/client/clock.ts'
import type { Lang } from '../../../server/protocol/basics.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { JoinFirstView } from '../../../server/protocol/first-view.ts'
import type { OutsideBody, OutsideTicket } from '../../../server/protocol/outside.ts'
import type { ServiceGroup, ServiceLeaf, ServicesBody } from '../../../server/protocol/services.ts'
import { createParty } from './party.ts'
import { keepOnTheWay, onTheWay } from '../visitor/on-the-way.ts'

const REFRESH_MS = 15_000

/**
 * What can be had from outside, and taking it.
 * @param first what the server has put into the page
 */
export function createJoin(lang: ReadonlySignal<Lang>, first: JoinFirstView | null) {
  const centre = signal<CentreBody | null>(first?.centre ?? null)
  const outside = signal<OutsideBody | null>(first?.outside ?? null)
  const services = signal<ServicesBody | null>(first?.services ?? null)
  if (first !== null) heardTime(first.centre.serverTime, first.centre.timeScale)
  const isLost = signal(false)
  const chosen = signal<ServiceLeaf | null>(null)
  const pending = signal(false)
  /** The reason to be served sooner; null: none. */
  const priorityClassId = signal<string | null>(null)
  /** However often it is sent, one wish is one ticket. */
  const sent = { key: newKey() }
  const party = createParty(sent)
  /** Why no ticket was given, as the server's code. */
  const rejection = signal<string | null>(null)
  const mine = signal(onTheWay())
  void forgetIfOver(mine)

  async function look(): Promise<void> {
    const [about, state, tree] = await Promise.all([
      centre.peek() ? null : request<CentreBody>('GET', '/centre'),
      request<OutsideBody>('GET', '/outside'),
      request<ServicesBody>('GET', '/services')
    ])
    if (about?.ok) {
      heardTime(about.body.serverTime, about.body.timeScale)
      centre.value = about.body
    }
    if (state.ok) outside.value = state.body
    if (tree.ok) services.value = tree.body
    isLost.value = !state.ok || !tree.ok
  }
  if (first === null) void look()
  whileSeen(() => void look())

  return {
    centre,
    outside,
    services,
    isLost,
    chosen,
    pending,
    priorityClassId,
    party,
    rejection,
    mine,
    phase: computed(() => (services.value === null ? null : outside.value)?.status ?? ('loading' as const)),
    /** What is known of a service by now: the queue goes on while its sheet is open. */
    latest: (service: ServiceLeaf): ServiceLeaf => latestOf(services.value, service) ?? service,
    choose(service: ServiceLeaf | null): void {
      sent.key = newKey()
      rejection.value = null
      priorityClassId.value = null
      party.reset()
      chosen.value = service
    },
    choosePriority(id: string | null): void {
      // Another wish: the same key would be refused.
      sent.key = newKey()
      priorityClassId.value = id
    },
    async take(): Promise<void> {
      const service = chosen.peek()
      if (service === null) return
      pending.value = true
      const wish = { ...party.body(), serviceId: service.serviceId, priorityClassId: priorityClassId.peek() }
      const body = { ...wish, language: lang.peek() }
      const answer = await request<OutsideTicket>('POST', '/outside/tickets', body, { key: sent.key })
      pending.value = false
      if (!answer.ok) {
        rejection.value = answer.problem.code
        void look()
        return
      }
      keepOnTheWay(answer.body.ticketId)
      location.assign(answer.body.trackPath)
    }
  }
}
export type Join = ReturnType<typeof createJoin>

const latestOf = (services: ServicesBody | null, { serviceId }: ServiceLeaf): ServiceLeaf | null =>
  services?.groups.flatMap(leavesOf).find((service) => service.serviceId === serviceId) ?? null

/** Again and again while somebody looks at the page, and as soon as they look at it again. */
function whileSeen(look: () => void): void {
  const lookIfSeen = () => {
    if (document.visibilityState === 'visible') look()
  }
  setInterval(lookIfSeen, REFRESH_MS)
  document.addEventListener('visibilitychange', lookIfSeen)
}

/** Every service of a group, with those of its inner groups. */
export const leavesOf = ({ services, groups = [] }: ServiceGroup): ServiceLeaf[] => [
  ...services,
  ...groups.flatMap(leavesOf)
]

/** A ticket of yesterday is nobody's any more. */
async function forgetIfOver(mine: Signal<string | null>): Promise<void> {
  if (mine.peek() === null) return
  const answer = await request<{ status: string }>('GET', `/tickets/${mine.peek()}`)
  const isOver = answer.ok ? ['finished', 'cancelled'].includes(answer.body.status) : answer.problem.status === 404
  if (!isOver) return
  keepOnTheWay(null)
  mine.value = null
}
