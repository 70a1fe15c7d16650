import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { SessionBody } from '../../../server/protocol/session.ts'
import type { App } from '../app.ts'
import type { Settings } from './settings/settings-store.ts'

/** What the page of a subject is given. In a file of its own: `subjects.ts` imports the pages. */
export interface SubjectProps {
  app: App
  centre: CentreBody
  me: SessionBody
  /** All settings of the centre; for the administrator. */
  settings: Settings
  /** What the page is opened for, as in its address. */
  query: URLSearchParams
}
