import { parseArgs } from 'node:util'
import { openLedSign, type Shown } from './led-sign.ts'

/** `npm run led-simulator -- [--port 4001]`: an LED sign in a terminal, as `npm run led-bridge -- --sign 7=tcp:127.0.0.1:4001` finds it. */

const { values } = parseArgs({ options: { port: { type: 'string', default: '4001' } } })
let now: Shown = { text: '', blink: false }
let isLit = true
const draw = () => {
  const text = now.blink && !isLit ? ' '.repeat(now.text.length) : now.text
  process.stdout.write(process.stdout.isTTY ? `\r\x1b[2K\x1b[1;31m [ ${text} ] \x1b[0m` : `${JSON.stringify(now)}\n`)
}
const sign = await openLedSign((shown) => {
  now = shown
  isLit = true
  draw()
}, Number(values.port))
process.stderr.write(`A sign waits at tcp:127.0.0.1:${sign.port}; Ctrl+C ends it\n`)
setInterval(() => {
  isLit = !isLit
  if (now.blink && process.stdout.isTTY) draw()
}, 400)
