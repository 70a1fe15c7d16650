import type { Text } from '../../../server/protocol/basics.ts'
import type { DisplayView } from '../../../server/protocol/hall-views.ts'

/** How many wait for one thing, and how long. */
export type WaitingRow = { id: string; name: Text } & Pick<DisplayView['waiting'][number], 'waiting' | 'told'>

/** By top group; in one zone, where they are few, by service. @param most how many services are few */
export function waitingRows({ zoneId, waiting, groups }: DisplayView, most: number): WaitingRow[] {
  return zoneId !== 'all' && waiting.length > 0 && waiting.length <= most
    ? waiting.map(({ serviceId, groupId: _, ...row }) => ({ id: serviceId, ...row }))
    : groups.map(({ groupId, ...row }) => ({ id: groupId, ...row }))
}
