import { eq } from '../db/drizzle.ts'
import type { Db } from '../db/open.ts'
import { openPeople } from '../db/people.ts'
import { meta } from '../db/schema.ts'
import { sampleDevices, samplePassword, samplePeople } from './people.ts'

/** Whether a file holds the sample hall. */
export const isSample = (db: Db): boolean => db.select().from(meta).where(eq(meta.key, 'sample')).get() !== undefined

/** Whether nobody has set this file up yet. */
export const isEmpty = (db: Db): boolean => !openPeople(db).hasUsers()

/** Puts the sample hall's people and devices into an empty file, and marks it for what it is. */
export async function installSample(db: Db): Promise<void> {
  const { hash } = await import('@node-rs/argon2')
  // Each with a salt of its own: the sample is handled like any other file.
  const hashes = await Promise.all(samplePeople.map(() => hash(samplePassword)))
  const people = openPeople(db)
  db.$client
    .transaction(() => {
      samplePeople.forEach((person, i) => {
        people.addUser({ ...person, passwordHash: hashes[i] as string })
      })
      for (const device of sampleDevices) people.devices.add(device)
      db.insert(meta).values({ key: 'sample', value: 'true' }).run()
    })
    .immediate()
}
