import { signal } from '@preact/signals'
import { isNameClip } from '../../../../server/client/voice/names.ts'
import type { Clip } from '../../../../server/client/voice/sentences.ts'
import type { Lang } from '../../../../server/protocol/basics.ts'
import type { Problem } from '../../../../server/protocol/problem.ts'
import type { VoiceClip, VoicesBody } from '../../../../server/protocol/voices.ts'
import type { App } from '../../app.ts'
import { normaliseClip } from './record-clip.ts'

const SEND_MS = 20_000

/** The clips there are, and the ways to change them. */
export function createRecordings({ session }: Pick<App, 'session'>) {
  const body = signal<VoicesBody | null>(null)
  /** Why the last change was refused, as the server's code; null: it was not. */
  const refusal = signal<string | null>(null)

  const clipsOf = (source: 'recorded' | 'espeak', lang: Lang): VoiceClip[] =>
    body.value?.packs.find((pack) => pack.source === source && pack.lang === lang)?.clips ?? []

  async function load(): Promise<void> {
    const answer = await session.ask<VoicesBody>('GET', '/voices')
    if (answer.ok) body.value = answer.body
  }

  /** Sends one sound as a clip. Returns whether it is kept. */
  async function send(lang: Lang, clip: string, text: string, sound: Blob): Promise<boolean> {
    try {
      const wav = await normaliseClip(sound)
      const response = await fetch(`/api/voices/recorded/${lang}/${clip}?text=${encodeURIComponent(text)}`, {
        method: 'PUT',
        headers: { 'content-type': 'audio/wav' },
        body: wav,
        signal: AbortSignal.timeout(SEND_MS)
      })
      refusal.value = response.ok ? null : ((await response.json()) as Problem).code
    } catch (error) {
      refusal.value =
        (error as Error).name === 'TypeError' || (error as Error).name === 'TimeoutError'
          ? 'no-connection'
          : 'bad-sound'
    }
    return refusal.value === null
  }

  return {
    body,
    refusal,
    load,
    send,
    async remove(lang: Lang, clip: string): Promise<void> {
      const answer = await session.ask<void>('DELETE', `/voices/recorded/${lang}/${clip}`)
      refusal.value = answer.ok ? null : answer.problem.code
      await load()
    },
    clip: (source: 'recorded' | 'espeak', lang: Lang, id: string): VoiceClip | undefined =>
      clipsOf(source, lang).find(({ clip }) => clip === id),
    /** What a program made of these very words. */
    made: (lang: Lang, { id, text }: Clip): VoiceClip | undefined =>
      clipsOf('espeak', lang).find((each) => each.clip === id && each.text === text),
    /** Recordings of names that are none of these any more. */
    old: (lang: Lang, wanted: readonly Clip[]): Clip[] =>
      clipsOf('recorded', lang)
        .filter(({ clip }) => isNameClip(clip) && !wanted.some(({ id }) => id === clip))
        .map(({ clip, text }) => ({ id: clip, text: text ?? clip }))
  }
}
export type Recordings = ReturnType<typeof createRecordings>
