import { parseArgs } from 'node:util'
import { usageOf } from '../../db/typed-command.ts'
import { LED_LETTERS, LEAST_WIDTH, type LedLetters, MOST_WIDTH } from '../../protocol/conventions/led.ts'
import { bridgeSign } from '../led/bridge.ts'
import { openLedLine } from '../led/lines.ts'

const USAGE = `KEZEK_TOKEN=… ${usageOf(
  'led-bridge',
  "--hall http://127.0.0.1:8080 --sign 7=/dev/ttyUSB0 [--sign 8=tcp:192.168.1.50:4001 …]\n  [--width 4] [--letters latin|cyrillic|seven] [--frame '\\x02{text}{blink}\\x03']"
)}
Shows on LED signs what their desks have. The token is of a program with live:read (or of a display). A serial line is set up before
with stty; tcp: is a serial server. A hall that is away leaves the signs dark. Ends at Ctrl+C.`

try {
  const { values } = parseArgs({
    options: {
      hall: { type: 'string', default: 'http://127.0.0.1:8080' },
      sign: { type: 'string', multiple: true, default: [] },
      width: { type: 'string', default: String(LEAST_WIDTH) },
      letters: { type: 'string', default: 'latin' },
      frame: { type: 'string', default: '\\x02{text}{blink}\\x03' },
      // Given to every command of an installed Kezek; a bridge has no folder.
      data: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false }
    }
  })
  if (values.help) process.stdout.write(`${USAGE}\n`)
  else await bridge(values)
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n${USAGE}\n`)
  process.exitCode = 1
}

interface Asked {
  hall: string
  sign: string[]
  width: string
  letters: string
  frame: string
}

async function bridge({ hall, sign: signs, width: wide, letters, frame }: Asked): Promise<void> {
  const token = process.env.KEZEK_TOKEN
  if (!token) throw new Error('KEZEK_TOKEN is missing.')
  const width = Number(wide)
  if (!Number.isInteger(width) || width < LEAST_WIDTH || width > MOST_WIDTH)
    throw new Error(`--width is ${LEAST_WIDTH} to ${MOST_WIDTH}.`)
  if (!LED_LETTERS.some((known) => known === letters)) throw new Error(`--letters is one of ${LED_LETTERS.join(', ')}.`)
  if (!frame.includes('{text}')) throw new Error('--frame has no {text}.')
  if (signs.length === 0) throw new Error('--sign is missing.')
  const bridged = signs.map((written) => {
    const [, deskNumber, target] = /^(\d{1,3})=(.+)$/.exec(written) ?? []
    if (deskNumber === undefined || target === undefined) throw new Error(`--sign ${written} is no <desk>=<line>.`)
    const line = openLedLine(target)
    return { deskNumber: Number(deskNumber), width, letters: letters as LedLetters, frame, line }
  })
  const over = new AbortController()
  for (const ending of ['SIGINT', 'SIGTERM'] as const) process.once(ending, () => over.abort())
  const say = (sentence: string) => process.stderr.write(`${sentence}\n`)
  await Promise.all(bridged.map((sign) => bridgeSign(sign, { hall, token, signal: over.signal, say })))
}
