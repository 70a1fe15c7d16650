import { randomBytes } from 'node:crypto'
import type { HubStore } from './store/store.ts'

/** Who signs in to the sample country. A known password: the reason why it listens on the loopback address only. */
export const sampleHead = { login: 'head', password: 'sample' } as const

const SAMPLE = 'sample'

/** Whether the hub holds the sample country. */
export const isSampleHub = async (store: HubStore): Promise<boolean> => (await store.fact(SAMPLE)) !== null

/** Whether nobody has set this hub up yet. */
export const isEmptyHub = async (store: HubStore): Promise<boolean> => (await store.people()).length === 0

/** Puts the thirty-five centres of the sample country and their catalogue into an empty hub. */
export async function installSampleCountry(store: HubStore, now: number): Promise<void> {
  const { sampleCountry } = await import('./country/sample-country.ts')
  await store.setPlaces(sampleCountry.places)
  await store.setServices(sampleCountry.services)
  const { catalogue } = sampleCountry
  await store.setDraft(0, { catalogue, changedAt: now, changedBy: '' })
  for (const centre of sampleCountry.centres) await store.addCentre({ ...centre, createdAt: now })
}

/** Puts head office into an empty hub, and marks it as the sample country. */
export async function installSamplePeople(store: HubStore, now: number): Promise<void> {
  const { hash } = await import('@node-rs/argon2')
  await store.setFact(SAMPLE, 'true')
  await store.putPerson(
    {
      userId: `head-${randomBytes(6).toString('base64url')}`,
      login: sampleHead.login,
      name: 'Head office',
      role: 'administer',
      regions: null,
      passwordHash: await hash(sampleHead.password),
      mustChangePassword: false
    },
    now
  )
}
