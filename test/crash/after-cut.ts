import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { FILE } from '../../server/db/folder.ts'
import type { Chance } from '../demo/randomness.ts'
import type { DiskOp, FileKind } from './disk.ts'

/** A disk keeps or loses what was not synced in pieces of this size; within one it may stop half way. */
const SECTOR = 512

const ENDINGS: Record<Exclude<FileKind, 'folder'>, string> = { data: '', wal: '-wal', journal: '-journal' }
type FileOp = DiskOp & { file: Exclude<FileKind, 'folder'> }

/** A file as the disk surely has it, and what was done to it since its last sync. */
interface KeptFile {
  bytes: Buffer
  length: number
  isNamed: boolean
  pending: FileOp[]
}

/**
 * What a disk has of the files of data, as one operation after another is done. Data is sure after a sync of its file;
 * a new or removed name after a sync of the folder.
 */
export class DiskImage {
  readonly #files = new Map<FileOp['file'], KeptFile>()
  /** Removed, but the folder was not synced since: it may be found again. */
  readonly #removed = new Map<FileOp['file'], KeptFile>()

  readonly #name: string

  /**
   * @param data the file of data as it was, whole and synced, when the first operation was done
   * @param name of the file of data
   */
  constructor(data: Buffer | null = null, name = FILE) {
    this.#name = name
    if (data) this.#files.set('data', { bytes: data, length: data.length, isNamed: true, pending: [] })
  }

  apply(op: DiskOp): void {
    if (op.op === 'sync-folder') {
      for (const file of this.#files.values()) file.isNamed = true
      this.#removed.clear()
      return
    }
    if (op.file === 'folder') return
    const name = op.file
    if (op.op === 'create') {
      this.#files.set(name, { bytes: Buffer.alloc(0), length: 0, isNamed: false, pending: [] })
      return
    }
    const file = this.#files.get(name)
    if (!file) return
    if (op.op === 'unlink') {
      this.#files.delete(name)
      if (file.isNamed) this.#removed.set(name, file)
    } else if (op.op === 'sync') {
      for (const each of file.pending) keep(file, each, () => true)
      file.pending = []
    } else file.pending.push({ ...op, file: name })
  }

  /** Writes the files as they might be found after a cut now, each piece that was not synced as chance has it. */
  cut(folder: string, chance: Chance): void {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder)
    // Disks differ: one writes everything at once, another nothing until it must.
    const share = chance.pick([0, 1, 0.5, chance.next()])
    const inOrder = chance.happens(0.3)
    const named = new Map([...this.#files].filter(([, { isNamed }]) => isNamed || chance.happens(share)))
    for (const [name, file] of this.#removed) if (!named.has(name) && !chance.happens(share)) named.set(name, file)
    for (const [name, { bytes, length, isNamed, pending }] of named) {
      const found: KeptFile = { bytes: Buffer.from(bytes.subarray(0, length)), length, isNamed, pending: [] }
      const last = inOrder ? Math.floor(chance.next() * (pending.length + 1)) : pending.length
      for (const op of pending.slice(0, last)) keep(found, op, () => inOrder || chance.happens(share), chance)
      const handle = openSync(path.join(folder, this.#name + ENDINGS[name]), 'w')
      writeSync(handle, found.bytes, 0, found.length, 0)
      closeSync(handle)
    }
  }
}

/** Does an operation to a file, sector by sector as `isKept` has it; one that is kept in part by chance is torn. */
function keep(file: KeptFile, op: FileOp, isKept: () => boolean, chance?: Chance): void {
  if (op.op === 'truncate') {
    if (!isKept()) return
    grow(file, op.length)
    file.bytes.fill(0, op.length, file.length)
    file.length = op.length
    return
  }
  if (op.op !== 'write') return
  const { offset, bytes } = op
  for (let from = 0; from < bytes.length; ) {
    const to = Math.min(bytes.length, from + SECTOR - ((offset + from) % SECTOR))
    if (isKept()) {
      const torn = chance?.happens(0.05) ? from + Math.floor(chance.next() * (to - from)) : to
      grow(file, offset + torn)
      bytes.copy(file.bytes, offset + from, from, torn)
      file.length = Math.max(file.length, offset + torn)
    }
    from = to
  }
}

function grow(file: KeptFile, length: number): void {
  if (file.bytes.length >= length) return
  const wider = Buffer.alloc(Math.max(length, file.bytes.length * 2))
  file.bytes.copy(wider)
  file.bytes = wider
}
