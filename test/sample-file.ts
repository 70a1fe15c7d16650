import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { hash } from '@node-rs/argon2'
import { FILE } from '../server/db/folder.ts'
import { openDb } from '../server/db/open.ts'
import { installSample } from '../server/sample/install.ts'
import { samplePassword, samplePeople } from '../server/sample/people.ts'

/** The sample hall's file before its first start. Made once: to hash its passwords for each test would be most of the work. */
const KEPT = path.join(import.meta.dirname, '.sample')

/** Once before all tests, so that it is always of this program. */
export async function makeSampleFile(): Promise<void> {
  mkdirSync(KEPT, { recursive: true })
  const folder = mkdtempSync(path.join(KEPT, 'new-'))
  const db = openDb(folder)
  await installSample(db)
  // Tests sign in thousands of times; what a real hash costs is for whoever guesses, and no test is about that.
  const keep = db.$client.prepare('UPDATE users SET password_hash = ? WHERE login = ?')
  for (const { login } of samplePeople) keep.run(await hash(samplePassword, { memoryCost: 1_024, timeCost: 1 }), login)
  db.$client.close()
  // Whoever runs tests at the same time finds the old one or the new one.
  renameSync(path.join(folder, FILE), path.join(KEPT, FILE))
  rmSync(folder, { recursive: true })
}

/** Puts it into a data folder that has no file yet; where none has been made, the folder stays empty. */
export function putSampleFile(folder: string): void {
  const file = path.join(folder, FILE)
  const kept = path.join(KEPT, FILE)
  if (existsSync(file) || !existsSync(kept)) return
  mkdirSync(folder, { recursive: true })
  copyFileSync(kept, file)
}
