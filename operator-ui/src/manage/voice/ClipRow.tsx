import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Clip } from '../../../../server/client/voice/sentences.ts'
import type { Lang } from '../../../../server/protocol/basics.ts'
import type { Recordings } from './recordings-store.ts'
import { canRecord, record } from './record-clip.ts'
import { t } from '../texts/voice.ts'

type Props = { lang: Lang; clip: Clip; recordings: Recordings; isOld?: boolean }

/** One word: whether it is recorded, hearing it, recording it. An old one is said no more: its name is another now. */
export function ClipRow({ lang, clip: { id, text }, recordings, isOld = false }: Props) {
  const problem = useSignal('')
  const { running, toggle } = useRecording(problem, async (sound) => {
    await recordings.send(lang, id, text, sound)
    await recordings.load()
  })
  const recorded = recordings.clip('recorded', lang, id)
  const made = recordings.made(lang, { id, text })
  const listen = () => {
    const source = recorded ? 'recorded' : 'espeak'
    void new Audio(`/api/voices/${source}/${lang}/${id}?v=${(recorded ?? made)?.version}`).play().catch(() => {
      problem.value = t('voice.missing')
    })
  }
  const state = recorded
    ? t('voice.has-recorded', { seconds: (recorded.durationMs / 1_000).toFixed(1) })
    : t(made ? 'voice.has-espeak' : 'voice.missing')

  return (
    <tr data-testid='clip-row' data-clip={id}>
      <th scope='row' lang={lang}>
        {text}
      </th>
      <td>
        <code>{id}.wav</code>
      </td>
      <td data-testid='clip-state'>
        {isOld ? t('voice.old') : state}
        {problem.value && (
          <span class='settings-warning' role='alert'>
            {problem.value}
          </span>
        )}
      </td>
      <td class='settings-row-actions'>
        {(recorded ?? made) && (
          <button
            type='button'
            class='pill'
            data-testid='listen'
            aria-label={`${t('voice.listen')}: ${text}`}
            onClick={listen}
          >
            {t('voice.listen')}
          </button>
        )}
        {canRecord() && !isOld && (
          <RecordButton text={text} isRunning={running.value !== null} onToggle={() => void toggle()} />
        )}
        {recorded && (
          <button
            type='button'
            class='pill'
            data-testid='remove'
            aria-label={`${t('settings.remove')}: ${text}`}
            onClick={() => {
              void recordings.remove(lang, id)
            }}
          >
            {t('settings.remove')}
          </button>
        )}
      </td>
    </tr>
  )
}

type RecordProps = { text: string; isRunning: boolean; onToggle: () => void }

function RecordButton({ text, isRunning, onToggle }: RecordProps) {
  return (
    <button
      type='button'
      class='pill'
      data-testid='record'
      aria-label={`${t(isRunning ? 'voice.stop' : 'voice.record')}: ${text}`}
      aria-pressed={isRunning}
      onClick={onToggle}
    >
      {t(isRunning ? 'voice.stop' : 'voice.record')}
    </button>
  )
}

/** The microphone of one row, from one press of its button to the next. */
function useRecording(problem: Signal<string>, onRecorded: (sound: Blob) => Promise<void>) {
  const running = useSignal<Awaited<ReturnType<typeof record>> | null>(null)
  // Nobody listens to a microphone whose row is gone.
  useEffect(
    () => () => {
      void running.peek()?.stop()
    },
    []
  )

  const toggle = async () => {
    problem.value = ''
    const now = running.peek()
    running.value = null
    if (now) {
      await onRecorded(await now.stop())
      return
    }
    try {
      running.value = await record()
    } catch {
      problem.value = t('voice.microphone-refused')
    }
  }
  return { running, toggle }
}
