import { spawnSync } from 'node:child_process'
import { hash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync
} from 'node:fs'
import { constants, tmpdir } from 'node:os'
import path from 'node:path'
import { FILE } from '../../server/db/folder.ts'

/** The test's side of disk.c: what it writes down, and what it is asked to do. */

export type FileKind = 'data' | 'wal' | 'journal' | 'folder'
export type DiskOp =
  | { op: 'write'; file: FileKind; offset: number; bytes: Buffer; doneAt: bigint }
  | { op: 'truncate'; file: FileKind; length: number; doneAt: bigint }
  | { op: 'sync' | 'create' | 'unlink' | 'sync-folder'; file: FileKind; doneAt: bigint }

const OPS = [null, 'write', 'truncate', 'sync', 'create', 'unlink', 'sync-folder'] as const
const FILES = [null, 'data', 'wal', 'journal', 'folder'] as const
const HEADER = 32

/** The faults that disk.c knows, in the order of its struct; all but the last three are names of errno. */
const FAULTS = ['write', 'grow', 'sync', 'open', 'read', 'noSync', 'after', 'given'] as const
type Errno = 'ENOSPC' | 'EIO' | 'EROFS'
export interface Faults {
  write?: Errno
  grow?: Errno
  sync?: Errno
  open?: Errno
  read?: Errno
  noSync?: boolean
  after?: number
}

/** Why the tests that stand between SQLite and the disk cannot run here; null: they can. */
export const whyNoDisk: string | null =
  process.platform !== 'linux'
    ? 'skipped: preloading a library is done here as Linux does it'
    : spawnSync('cc', ['--version']).status === 0
      ? null
      : 'skipped: needs a C compiler (cc)'

const SOURCE = path.join(import.meta.dirname, 'disk.c')
const CACHE = path.join(import.meta.dirname, '../../node_modules/.cache/kezek')

/** The library's path; compiled once for each version of its source. */
function compiled(): string {
  const to = path.join(CACHE, `disk-${hash('sha256', readFileSync(SOURCE)).slice(0, 16)}.so`)
  if (existsSync(to)) return to
  mkdirSync(CACHE, { recursive: true })
  // Another test may be compiling it too.
  const own = `${to}.${process.pid}`
  const { status, stderr } = spawnSync('cc', ['-shared', '-fPIC', '-O2', '-o', own, SOURCE, '-ldl', '-lpthread'], {
    encoding: 'utf8'
  })
  if (status !== 0) throw new Error(`disk.c does not compile: ${stderr}`)
  renameSync(own, to)
  return to
}

/** A disk under a data folder, for a process that is started with `env`. @param file the database in it that is watched */
export function openDisk(data: string, { traced = false, file = FILE }: { traced?: boolean; file?: string } = {}) {
  const own = mkdtempSync(path.join(tmpdir(), 'kezek-disk-'))
  const trace = path.join(own, 'trace')
  const control = path.join(own, 'faults')
  writeFileSync(control, Buffer.alloc(FAULTS.length * 4))
  const handle = openSync(control, 'r+')
  return {
    env: {
      LD_PRELOAD: compiled(),
      KEZEK_TEST_FOLDER: data,
      KEZEK_TEST_FILE: file,
      KEZEK_TEST_FAULTS: control,
      ...(traced && { KEZEK_TEST_TRACE: trace })
    },
    /** From now on the disk behaves so; `{}`: it is well. */
    set(faults: Faults): void {
      const bytes = Buffer.alloc(FAULTS.length * 4)
      FAULTS.forEach((name, i) => {
        const asked = name === 'given' ? 0 : (faults[name] ?? 0)
        bytes.writeInt32LE(typeof asked === 'string' ? constants.errno[asked] : Number(asked), i * 4)
      })
      writeSync(handle, bytes, 0, bytes.length, 0)
    },
    /** How often it has failed since it was set. */
    given(): number {
      const bytes = Buffer.alloc(4)
      readSync(handle, bytes, 0, 4, FAULTS.indexOf('given') * 4)
      return bytes.readInt32LE()
    },
    ops: (): DiskOp[] => opsOf(readFileSync(trace)),
    close(): void {
      closeSync(handle)
      rmSync(own, { recursive: true })
    }
  }
}
export type Disk = ReturnType<typeof openDisk>

function opsOf(trace: Buffer): DiskOp[] {
  const ops: DiskOp[] = []
  for (let at = 0; at + HEADER <= trace.length; ) {
    const op = OPS[trace.readUInt32LE(at)]
    const file = FILES[trace.readUInt32LE(at + 4)]
    const offset = Number(trace.readBigUInt64LE(at + 8))
    const length = Number(trace.readBigUInt64LE(at + 16))
    const doneAt = trace.readBigUInt64LE(at + 24)
    if (!op || !file) throw new Error(`the trace says nothing sensible at ${at}`)
    at += HEADER
    if (op === 'write') {
      // The process was killed while it wrote this down.
      if (at + length > trace.length) break
      ops.push({ op, file, offset, bytes: trace.subarray(at, at + length), doneAt })
      at += length
    } else if (op === 'truncate') ops.push({ op, file, length: offset, doneAt })
    else ops.push({ op, file, doneAt })
  }
  return ops
}
