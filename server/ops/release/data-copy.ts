import { chownSync, constants, copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { newestApplied } from '../../db/file-version.ts'
import { FILE } from '../../db/folder.ts'
import { syncFile, syncFolder } from '../../db/sync.ts'
import { copyDatabase } from '../backup/backup.ts'

const ENDINGS = ['', '-wal', '-shm']

/**
 * The hall's file as it was before another program has it, the waiting visitors' addresses with it. The server is stopped,
 * so that nothing is acknowledged between the copy and the way back.
 */
export class DataCopy {
  readonly #data: string
  readonly #at: string

  /** @param data the hall's folder */
  constructor(data: string) {
    this.#data = data
    this.#at = path.join(data, 'before-upgrade')
    this.forget()
    for (const ending of ENDINGS) {
      if (!existsSync(this.#file + ending)) continue
      copyFileSync(this.#file + ending, this.#at + ending, constants.COPYFILE_FICLONE)
      this.#giveToOwner(this.#at + ending)
      syncFile(this.#at + ending)
    }
    syncFolder(data)
  }

  /** What the other program did to the file: whether it is of another form, and how many events it has taken. */
  since(): { isMigrated: boolean; events: number } {
    return {
      isMigrated: newestApplied(this.#file) !== newestApplied(this.#at),
      events: eventsIn(this.#file) - eventsIn(this.#at)
    }
  }

  /** Puts the file back as it was. The server is stopped. */
  putBack(): void {
    for (const ending of ENDINGS) {
      rmSync(this.#file + ending, { force: true })
      if (existsSync(this.#at + ending)) renameSync(this.#at + ending, this.#file + ending)
    }
    syncFolder(this.#data)
  }

  /** Keeps it for the day on which somebody wants to go back, without visitors' addresses. @returns the file */
  async keep(version: string): Promise<string> {
    const file = path.join(this.#data, `before-${version}.sqlite`)
    rmSync(file, { force: true })
    await copyDatabase(this.#at, file)
    this.#giveToOwner(file)
    this.forget()
    return file
  }

  forget(): void {
    for (const ending of ENDINGS) rmSync(this.#at + ending, { force: true })
  }

  get #file(): string {
    return path.join(this.#data, FILE)
  }

  #giveToOwner(file: string): void {
    const { uid, gid } = statSync(this.#data)
    if (process.getuid?.() === 0) chownSync(file, uid, gid)
  }
}

function eventsIn(file: string): number {
  const client = new Database(file, { timeout: 5_000 })
  try {
    return client.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM events').pluck().get() ?? 0
  } finally {
    client.close()
  }
}
