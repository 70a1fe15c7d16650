import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { SteeringEffect, SteeringStep } from '../../../../server/protocol/steering.ts'
import type { Session } from '../../session/session.ts'

/** Debounces typing. */
const PAUSE_MS = 250
/** The hall changes while a dialog is open. */
const AGAIN_MS = 4_000

/** What a step would change now, refreshed while its dialog is open; null: the step is incomplete, or no answer yet. */
export function usePreview(session: Session, step: SteeringStep | null): ReadonlySignal<SteeringEffect | null> {
  const effect = useSignal<SteeringEffect | null>(null)
  const asked = step === null ? '' : JSON.stringify(step)
  useEffect(() => {
    effect.value = null
    if (asked === '') return
    let isOver = false
    const look = async () => {
      const answer = await session.ask<SteeringEffect>('POST', '/steering/preview', JSON.parse(asked))
      if (!isOver && answer.ok) effect.value = answer.body
    }
    const first = setTimeout(look, PAUSE_MS)
    const again = setInterval(look, AGAIN_MS)
    return () => {
      isOver = true
      clearTimeout(first)
      clearInterval(again)
    }
  }, [asked])
  return effect
}
