declare module '@echogarden/espeak-ng-emscripten' {
  interface Voice {
    /** 0 when there is such a voice. */
    set_voice(lang: string): number
    set_rate(wordsAMinute: number): void
    get_samplerate(): number
    synthesize(text: string, hear: (piece: Int16Array | null) => void): void
  }
  export default function espeak(): Promise<{ eSpeakNGWorker: new () => Voice | Promise<Voice> }>
}
