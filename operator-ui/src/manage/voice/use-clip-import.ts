import { type ReadonlySignal, useSignal } from '@preact/signals'
import type { Clip } from '../../../../server/client/voice/sentences.ts'
import type { Lang } from '../../../../server/protocol/basics.ts'
import { t } from '../texts/voice.ts'
import type { Recordings } from './recordings-store.ts'

/** Imports sound files named by clip id, and reports which were accepted. */
export function useClipImport(recordings: Recordings, lang: ReadonlySignal<Lang>, wanted: readonly Clip[]) {
  const busy = useSignal(false)
  const done = useSignal('')
  const failed = useSignal('')
  const importFiles = async (files: File[]) => {
    busy.value = true
    const wrong: string[] = []
    let n = 0
    for (const file of files) {
      const clip = wanted.find(({ id }) => id === file.name.replace(/\.[^.]+$/, ''))
      if (clip && (await recordings.send(lang.value, clip.id, clip.text, file))) n++
      else wrong.push(file.name)
    }
    await recordings.load()
    busy.value = false
    recordings.refusal.value = null
    done.value = t('voice.imported', { n })
    failed.value = wrong.length > 0 ? t('voice.not-imported', { names: wrong.slice(0, 10).join(', ') }) : ''
  }
  return { busy, done, failed, importFiles }
}
