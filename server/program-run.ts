import module from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import v8 from 'node:v8'
import vm from 'node:vm'
import { crc32 } from 'node:zlib'
import { traceToSources } from './program-traces.ts'
import { keep, readIfThere } from './source-looks.ts'

/** Runs the program that program.ts found good, and keeps what V8 compiled of it for the next start. */

/** Its modules by their place in `server/`; each is run when it is first asked for. */
export type Registry = Record<string, () => object>

const SERVER_URL = `${pathToFileURL(import.meta.dirname).href}/`
const CRC_BYTES = 4

/** What has yet to be kept, and under what name. */
let unkept: { script: vm.Script; name: string } | null = null

/**
 * @param file the place of the program, which its code is known by
 * @param text what is in it
 */
export function runProgram(file: string, text: string): Registry {
  const name = compiledName(file)
  const compiled = readCompiled(name)
  const whole = new vm.Script(text, {
    filename: file,
    ...(compiled && { cachedData: compiled })
  })
  if (whole.cachedDataRejected !== false) unkept = { script: whole, name }
  traceToSources(file)
  const made = { exports: {} as Registry }
  whole.runInThisContext()(made, made.exports, fromHere, metaOf, (specifier: string) => import(specifier))
  return made.exports
}

const fromHere = module.createRequire(SERVER_URL)
const metas = new Map<string, object>()

/** A module's `import.meta`: that of the file which its code was written in, wherever this folder lies now. */
function metaOf(id: string): object {
  const known = metas.get(id)
  if (known) return known
  const filename = path.join(import.meta.dirname, id)
  const meta = {
    url: SERVER_URL + id,
    filename,
    dirname: path.dirname(filename),
    main: false,
    resolve: (specifier: string) => import.meta.resolve(specifier),
    require: fromHere
  }
  metas.set(id, meta)
  return meta
}

/**
 * Keeps what V8 compiled, with all functions that were called until now, unless the start already had that.
 */
export function keepCompiled(): void {
  if (!unkept) return
  const { script, name } = unkept
  unkept = null
  const data = script.createCachedData()
  const sum = Buffer.alloc(CRC_BYTES)
  sum.writeUInt32LE(crc32(data))
  keep(name, Buffer.concat([sum, data]), 'program-')
}

function readCompiled(name: string): Buffer | null {
  const kept = readIfThere(name)
  if (kept === null || kept.length < CRC_BYTES) return null
  const data = kept.subarray(CRC_BYTES)
  return crc32(data) === kept.readUInt32LE(0) ? data : null
}

/** The program's name tells its text. V8 itself looks only at the length of that, and refuses what another V8 or other options made. */
const compiledName = (file: string): string =>
  `${path.basename(file, '.cjs')}.${v8.cachedDataVersionTag().toString(16)}.v8`
