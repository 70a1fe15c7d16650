import espeak from '@echogarden/espeak-ng-emscripten'
import { createInterface } from 'node:readline'
import { writeWav } from './wav.ts'

/**
 * Speaks what it is told, line by line: `{lang, text, pace}` in, `{wav}` out. A program of its own, run beside Kezek and never
 * loaded into it: eSpeak NG is under the GPL, Kezek under the MIT licence.
 */
const { eSpeakNGWorker } = await espeak()
const voice = await new eSpeakNGWorker()

for await (const line of createInterface({ input: process.stdin })) {
  const { lang, text, pace } = JSON.parse(line) as { lang: string; text: string; pace: number }
  const pieces: Int16Array[] = []
  if (voice.set_voice(lang) !== 0) throw new Error(`eSpeak NG has no voice "${lang}"`)
  voice.set_rate(pace)
  voice.synthesize(text, (piece) => {
    if (piece) pieces.push(piece)
  })
  const samples = new Int16Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    samples.set(piece, at)
    at += piece.length
  }
  process.stdout.write(`${JSON.stringify({ wav: writeWav(samples, voice.get_samplerate()).toString('base64') })}\n`)
}
process.exit(0)
