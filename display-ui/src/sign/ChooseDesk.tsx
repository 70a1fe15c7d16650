import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { request } from '../../../server/client/api.ts'
import type { SignDesks } from '../../../server/protocol/devices.ts'
import { DeskChoice } from '../screen/DeskChoice.tsx'
import type { ScreenTexts } from '../screen/screen-texts.ts'

type Props = { words: ScreenTexts; onChoose: (deskNumber: number) => void }
const RETRY_MS = 3_000

/** A sign of the hall for which no desk is set: which one it hangs over. */
export function ChooseDesk({ words, onChoose }: Props) {
  const desks = useSignal<SignDesks['desks'] | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      const answer = await request<SignDesks>('GET', '/devices/signs')
      if (answer.ok) desks.value = answer.body.desks
      // Desks may be added while it waits.
      if (!answer.ok || answer.body.desks.length === 0) timer = setTimeout(ask, RETRY_MS)
    }
    void ask()
    return () => clearTimeout(timer)
  }, [])
  return (
    <main class='series-page'>
      {desks.value && <DeskChoice desks={desks.value} words={words} onChoose={onChoose} />}
    </main>
  )
}
