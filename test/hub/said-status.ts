import type { WireStatus } from '../../server/protocol/network/wire.ts'
import type { OpenHub } from './open-hub.ts'

type Service = WireStatus['services'][number]

/** A centre's hall said this of a service, at a moment, as if it had come by its uplink. */
export async function saidStatus(
  { store }: Pick<OpenHub, 'store'>,
  centreId: string,
  at: number,
  service: Partial<Service>
): Promise<void> {
  const told: Service = {
    serviceId: 'id-card',
    waiting: 1,
    lowMs: 0,
    likelyMs: null,
    highMs: 0,
    desks: 1,
    oldestMs: null,
    open: true,
    ...service
  }
  const status: WireStatus = {
    sentAt: at,
    instance: 'instance-1',
    version: '0.1.0',
    epoch: 'epoch',
    seq: 1,
    day: '2026-11-25',
    open: true,
    openDesks: 3,
    alarms: [],
    settings: { seq: 1, bundle: null },
    services: [told]
  }
  await store.putStatus(centreId, () => ({ at, earlierInstances: [], status }))
}
