import { createHash } from 'node:crypto'
import { openCommonSettings } from '../../db/common-settings.ts'
import type { Logged } from '../../db/event-log.ts'
import type { Db } from '../../db/open.ts'

interface Planned {
  version: number
  from: string
  sha256: string
}

/** What the log tells of common settings that wait for their day: compared with what is kept of them, in which anybody with the file can write. */
export class CommonTold {
  #planned: Planned | null = null

  /** Takes the log's events in their order. */
  take({ event }: Logged): void {
    if (event.type === 'noted' && event.about === 'common-settings' && event.what === 'planned')
      this.#planned = event.details as unknown as Planned
  }

  faults(db: Db): string[] {
    const planned = openCommonSettings(db).read()?.planned
    if (!planned) return []
    const sha256 = createHash('sha256').update(JSON.stringify(planned.settings)).digest('hex')
    const { version, from } = planned
    const isSame = this.#planned?.version === version && this.#planned.from === from && this.#planned.sha256 === sha256
    return isSame
      ? []
      : [`The common settings ${version} that wait for ${from} are not those that the log tells of: they were altered.`]
  }
}
