import { anchorsIn } from './anchors.ts'
import { bundlesIn } from './bundles.ts'
import { catalogueIn } from './catalogue.ts'
import { centresIn } from './centres.ts'
import { enrolmentsIn } from './enrolments.ts'
import { factsIn, forgetOldFacts } from './facts.ts'
import { liveIn } from './live.ts'
import { logsIn } from './logs.ts'
import { notesIn } from './notes.ts'
import { peopleIn, sessionsIn } from './people.ts'
import { secondFactorsIn } from './second-factors.ts'
import type { SqlDatabase } from './sql.ts'
import { makeTables } from './tables.ts'
import { triesIn } from './tries.ts'

/**
 * Everything that the hub keeps, behind functions that say what they do and not in which SQL. The same on SQLite and on
 * PostgreSQL: one suite of tests runs on both (test/hub/store.test.ts).
 */
export async function openStore(db: SqlDatabase) {
  await makeTables(db)
  await forgetOldFacts(db)
  return {
    kind: db.kind,
    ...centresIn(db),
    ...catalogueIn(db),
    ...bundlesIn(db),
    ...peopleIn(db),
    ...sessionsIn(db),
    ...secondFactorsIn(db),
    ...notesIn(db),
    ...enrolmentsIn(db),
    ...liveIn(db),
    ...logsIn(db),
    ...factsIn(db),
    ...anchorsIn(db),
    ...triesIn(db),
    close: () => db.close()
  }
}
export type HubStore = Awaited<ReturnType<typeof openStore>>
