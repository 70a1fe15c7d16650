import { RequestRefused } from '../../http/errors.ts'
import type { Catalogue } from '../../protocol/network/common.ts'
import type { KnownPerson } from '../store/people.ts'
import type { HubStore } from '../store/store.ts'

/** What people read holds everywhere; how fast a hall is to be is its own until head office says otherwise. */
export const NOTHING_COMMON: Catalogue = {
  services: [],
  priorityClasses: [],
  outcomes: [],
  pauseReasons: [],
  parkReasons: [],
  callReasons: [],
  transferReasons: [],
  screenTexts: {},
  fixed: ['services.name', 'services.documents'],
  variants: []
}

/** The draft; of a hub that has none yet, the services that the public is told of and nothing else. */
export async function draftOf(store: HubStore): Promise<{
  revision: number
  catalogue: Catalogue
  changedAt: number | null
  changedBy: string | null
}> {
  const draft = await store.draft()
  if (draft) return draft
  return {
    revision: 0,
    catalogue: { ...NOTHING_COMMON, services: await store.services() },
    changedAt: null,
    changedBy: null
  }
}

/** What all centres get is nobody's who has regions. @throws RequestRefused */
export function needCountry({ regions }: Pick<KnownPerson, 'regions'>): void {
  if (regions !== null)
    throw new RequestRefused(403, 'forbidden', 'That is for all centres: whoever has regions may only look')
}
