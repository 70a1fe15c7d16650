/** Sounds as the hall keeps them: one channel of 16-bit samples, without the silence around the word, as loud as it may be. */
const RATE = 24_000
const LOUDEST = 0.9
const SILENCE = 0.01
const MARGIN_S = 0.05
const LONGEST_S = 25

/** Makes a clip of whatever sound the browser can open. @throws when it is none, or nothing is to be heard */
export async function normaliseClip(sound: Blob): Promise<Blob> {
  const audio = new OfflineAudioContext(1, 1, RATE)
  const opened = await audio.decodeAudioData(await sound.arrayBuffer())
  if (opened.duration > LONGEST_S) throw new Error('too long')
  const mono = new OfflineAudioContext(1, Math.ceil(opened.duration * RATE), RATE)
  const node = mono.createBufferSource()
  node.buffer = opened
  node.connect(mono.destination)
  node.start()
  const samples = (await mono.startRendering()).getChannelData(0)
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  if (peak < SILENCE) throw new Error('silent')
  const isHeard = (sample: number) => Math.abs(sample) > SILENCE
  const from = Math.max(0, samples.findIndex(isHeard) - MARGIN_S * RATE)
  const word = samples.slice(from, samples.findLastIndex(isHeard) + MARGIN_S * RATE)
  return new Blob([encodeWav(word.map((sample) => (sample * LOUDEST) / peak))], { type: 'audio/wav' })
}

function encodeWav(samples: Float32Array): ArrayBuffer {
  const bytes = new ArrayBuffer(44 + samples.length * 2)
  const view = new DataView(bytes)
  const name = (at: number, letters: string) => {
    for (let n = 0; n < letters.length; n++) view.setUint8(at + n, letters.charCodeAt(n))
  }
  name(0, 'RIFF')
  view.setUint32(4, 36 + samples.length * 2, true)
  name(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, RATE, true)
  view.setUint32(28, RATE * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  name(36, 'data')
  view.setUint32(40, samples.length * 2, true)
  samples.forEach((sample, n) => {
    view.setInt16(44 + n * 2, Math.round(sample * 32_767), true)
  })
  return bytes
}

/** Whether this page may have a microphone at all: over HTTPS, or on the machine itself. */
export const canRecord = (): boolean => window.isSecureContext && navigator.mediaDevices !== undefined

/** Begins to record; `stop` ends it and gives what was heard. @throws when there is no microphone */
export async function record(): Promise<{ stop: () => Promise<Blob> }> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: { echoCancellation: false, noiseSuppression: true, autoGainControl: false }
  })
  const recorder = new MediaRecorder(stream)
  const pieces: Blob[] = []
  recorder.ondataavailable = ({ data }) => pieces.push(data)
  recorder.start()
  return {
    stop: () =>
      new Promise((resolve) => {
        recorder.onstop = () => {
          for (const track of stream.getTracks()) track.stop()
          resolve(new Blob(pieces, { type: recorder.mimeType }))
        }
        recorder.stop()
      })
  }
}
