import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { SettingsFault } from '../../../../server/protocol/settings.ts'
import type { WhatIfAsk, WhatIfRun } from '../../../../server/protocol/what-if.ts'
import type { Session } from '../../session/session.ts'

const LOOK_MS = 500
/** Reading eight days and a settings file takes longer than a common request. */
const PATIENCE = { timeoutMs: 60_000 }

export interface Runner {
  run: ReadonlySignal<WhatIfRun | null>
  refusal: { value: string | null; peek: () => string | null }
  faults: ReadonlySignal<readonly SettingsFault[]>
  start: (ask: WhatIfAsk) => Promise<void>
  cancel: () => Promise<void>
}

export const isGoing = (run: WhatIfRun | null): boolean => run?.status === 'waiting' || run?.status === 'running'

/** One run of the server, looked at until it is over; ended with the page. */
export function useRun(session: Session) {
  const run = useSignal<WhatIfRun | null>(null)
  const refusal = useSignal<string | null>(null)
  const faults = useSignal<readonly SettingsFault[]>([])
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  const stopLooking = () => {
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = null
  }
  const look = async (runId: string) => {
    const answer = await session.ask<WhatIfRun>('GET', `/what-if/${runId}`)
    if (run.peek()?.runId !== runId) return
    if (answer.ok) {
      run.value = answer.body
      faults.value = answer.body.faults
    }
    if (isGoing(run.peek())) timer.current = setTimeout(() => void look(runId), LOOK_MS)
  }
  const cancel = async () => {
    stopLooking()
    const { runId } = run.peek() ?? {}
    run.value = null
    if (runId !== undefined) await session.ask<void>('DELETE', `/what-if/${runId}`)
  }
  const start = async (ask: WhatIfAsk) => {
    await cancel()
    refusal.value = null
    faults.value = []
    const answer = await session.ask<WhatIfRun>('POST', '/what-if', ask, PATIENCE)
    if (answer.ok) {
      run.value = answer.body
      await look(answer.body.runId)
      return
    }
    const { code, faults: wrong } = answer.problem as typeof answer.problem & { faults?: SettingsFault[] }
    if (wrong && wrong.length > 0) faults.value = wrong
    else refusal.value = code
  }
  useEffect(
    () => () => {
      if (isGoing(run.peek())) void cancel()
    },
    []
  )
  return { run, refusal, faults, start, cancel }
}
