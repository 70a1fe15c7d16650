import fp from 'fastify-plugin'
import { ACCOUNTS_LISTED, accountsIn, areAccountsListed, keepListedAt } from '../db/accounts.ts'
import { earlierEpochs, readEpoch } from '../db/epochs.ts'
import type { Db } from '../db/open.ts'
import { areEpochsTold, EPOCHS_TOLD } from '../db/restores.ts'

/**
 * What the log has to have once, so that everything after it can be compared: who and what may come in, and the restores of
 * an older program. A file of that program gets both at its first start with this one.
 */
export default fp<{ db: Db }>(
  async (app, { db }) => {
    const { hall, log } = app
    try {
      if (!areAccountsListed(db))
        await hall.audit({ ...ACCOUNTS_LISTED, details: accountsIn(db) }, 'hall', {
          withinTransaction: () => keepListedAt(db, hall.log.seq)
        })
      if (!areEpochsTold(db))
        await hall.audit({ ...EPOCHS_TOLD, details: { epoch: readEpoch(db), earlier: earlierEpochs(db) } }, 'hall')
    } catch (error) {
      log.warn(error, 'the log could not be told who may come in; the next start tries again')
    }
  },
  { name: 'told-once', dependencies: ['hall'] }
)
