/** A sound that is not taken, with a sentence for whoever sent it. */
export class SoundRefused extends Error {}

export interface Sound {
  rate: number
  channels: number
  durationMs: number
  /** From -1 to 1; of several channels the first. */
  samples: Float32Array
}

const LONGEST_MS = 30_000
const SHORTEST_MS = 40
/** Half a second of a voice is far louder than that, and a microphone that was off is not. */
const QUIETEST = 0.003

/** Reads a WAV file of 16-bit samples, to the last byte that it claims to have. @throws SoundRefused for anything else */
export function readWav(bytes: Uint8Array): Sound {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 44 || nameAt(view, 0) !== 'RIFF' || nameAt(view, 8) !== 'WAVE')
    throw new SoundRefused('This is no WAV file')
  let format: { channels: number; rate: number } | null = null
  for (let at = 12; at + 8 <= bytes.length; ) {
    const [name, length] = [nameAt(view, at), view.getUint32(at + 4, true)]
    const body = at + 8
    if (body + length > bytes.length) throw new SoundRefused('The WAV file ends before its sound does')
    if (name === 'fmt ' && length >= 16) format = formatAt(view, body)
    if (name === 'data') {
      if (format === null) throw new SoundRefused('The WAV file does not say what its sound is')
      return soundOf(view, body, length, format)
    }
    // Chunks begin at even places.
    at = body + length + (length % 2)
  }
  throw new SoundRefused('The WAV file has no sound in it')
}

function formatAt(view: DataView, at: number) {
  const [kind, channels, rate, bits] = [
    view.getUint16(at, true),
    view.getUint16(at + 2, true),
    view.getUint32(at + 4, true),
    view.getUint16(at + 14, true)
  ]
  if (kind !== 1 || bits !== 16 || channels < 1 || channels > 2 || rate < 8_000 || rate > 48_000) {
    throw new SoundRefused('A WAV file of 16-bit samples is wanted, of one or two channels, at 8 to 48 kHz')
  }
  return { channels, rate }
}

function soundOf(
  view: DataView,
  at: number,
  length: number,
  { channels, rate }: { channels: number; rate: number }
): Sound {
  const count = Math.floor(length / 2 / channels)
  const durationMs = Math.round((count / rate) * 1_000)
  if (durationMs > LONGEST_MS) throw new SoundRefused('A clip lasts at most 30 seconds')
  if (durationMs < SHORTEST_MS) throw new SoundRefused('A clip lasts at least a moment')
  // Not by Float32Array.from, which takes ten times as long: hundreds of clips are read at a start.
  const samples = new Float32Array(count)
  for (let n = 0; n < count; n++) samples[n] = view.getInt16(at + n * 2 * channels, true) / 32_768
  if (loudnessOf(samples) < QUIETEST) throw new SoundRefused('The clip is silent')
  return { rate, channels, durationMs, samples }
}

/** How loud a sound is on the whole: the root of its mean square, 0 to 1. */
export function loudnessOf(samples: Float32Array): number {
  let sum = 0
  for (const sample of samples) sum += sample * sample
  return Math.sqrt(sum / samples.length)
}

/** A WAV file of one channel. */
export function writeWav(samples: Int16Array, rate: number): Buffer {
  const bytes = Buffer.alloc(44 + samples.length * 2)
  bytes.write('RIFF', 0, 'latin1')
  bytes.writeUInt32LE(36 + samples.length * 2, 4)
  bytes.write('WAVEfmt ', 8, 'latin1')
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(rate, 24)
  bytes.writeUInt32LE(rate * 2, 28)
  bytes.writeUInt16LE(2, 32)
  bytes.writeUInt16LE(16, 34)
  bytes.write('data', 36, 'latin1')
  bytes.writeUInt32LE(samples.length * 2, 40)
  samples.forEach((sample, n) => {
    bytes.writeInt16LE(sample, 44 + n * 2)
  })
  return bytes
}

const nameAt = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((n) => view.getUint8(at + n)))
