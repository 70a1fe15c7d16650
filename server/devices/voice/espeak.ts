import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Lang } from '../../protocol/basics.ts'

/** A voice that reads, made by a program: WAV files from words. */
export interface Reader {
  /** Which program it is, for people. */
  name: string
  read: (lang: Lang, text: string) => Promise<Buffer>
  stop: () => void
}

const CHILD = fileURLToPath(new URL('./espeak-child.ts', import.meta.url))
const PACKAGE = '@echogarden/espeak-ng-emscripten'
const PATIENCE_MS = 30_000

/** Words a minute: slower than talk, for a hall that echoes; a letter's name is over before it is heard unless it is drawn out. */
const paceFor = (text: string): number => (text.length <= 3 ? 105 : 145)

/** The machine's own espeak-ng, which its administrator keeps up to date, else the one that comes from npm; null: neither is there. */
export async function findReader(program = 'espeak-ng'): Promise<Reader | null> {
  try {
    const { stdout } = await promisify(execFile)(program, ['--version'], { timeout: PATIENCE_MS })
    return ownProgram(program, stdout.trim().split('\n')[0] ?? program)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      throw new Error(`${program} is there and cannot be run: ${(error as Error).message}`)
  }
  try {
    import.meta.resolve(PACKAGE)
  } catch {
    // An optional package: left out where somebody wants no GPL program.
    return null
  }
  return packaged()
}

function ownProgram(program: string, name: string): Reader {
  const folder = mkdtempSync(path.join(tmpdir(), 'kezek-voice-'))
  const file = path.join(folder, 'clip.wav')
  return {
    name,
    async read(lang, text) {
      await promisify(execFile)(program, ['-v', lang, '-s', String(paceFor(text)), '-w', file, '--', text], {
        timeout: PATIENCE_MS
      })
      return readFileSync(file)
    },
    stop() {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

function packaged(): Reader {
  const child = spawn(process.execPath, [CHILD], { stdio: ['pipe', 'pipe', 'pipe'] })
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  let said = ''
  child.stderr.on('data', (data) => {
    said = `${said}${data}`.slice(-2_000)
  })
  // Its end is noticed where an answer is missing.
  child.stdin.on('error', () => {})
  return {
    name: `eSpeak NG (${PACKAGE})`,
    async read(lang, text) {
      child.stdin.write(`${JSON.stringify({ lang, text, pace: paceFor(text) })}\n`)
      const timer = setTimeout(() => child.kill(), PATIENCE_MS)
      const answer = await answers.next()
      clearTimeout(timer)
      if (answer.done) throw new Error(`eSpeak NG ended: ${said.trim() || 'it took too long'}`)
      return Buffer.from((JSON.parse(answer.value) as { wav: string }).wav, 'base64')
    },
    stop() {
      child.kill()
    }
  }
}
