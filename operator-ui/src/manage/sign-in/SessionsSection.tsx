import { type ReadonlySignal, type Signal, useSignal } from '@preact/signals'
import type { ComponentProps } from 'preact'
import type { Session } from '../../session/session.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import { t } from '../texts/sign-in-pages.ts'
import { SessionTable, type SessionRow } from './SessionTable.tsx'

/** Ends sessions, and tells in words whether they have ended. */
export function useEnding(session: Session) {
  const refusal = useSignal<string | null>(null)
  const done = useSignal('')
  /** True when those of this path have ended. */
  const end = async (path: string): Promise<boolean> => {
    const answer = await session.ask<void>('DELETE', path)
    refusal.value = answer.ok ? null : answer.problem.code
    if (answer.ok) done.value = t('sessions.ended')
    return answer.ok
  }
  return { refusal, done, end }
}

type Props<T extends SessionRow> = {
  refusal: Signal<string | null>
  done: ReadonlySignal<string>
  /** Not known yet: undefined. */
  rows: readonly T[] | undefined
} & Omit<ComponentProps<typeof SessionTable<T>>, 'rows' | 'action'>

/** What became of ending sessions, and the table of them. */
export function SessionsSection<T extends SessionRow>({ refusal, done, rows, ...table }: Props<T>) {
  return (
    <>
      <RejectionMessage code={refusal} />
      <p class='settings-done' role='status' data-testid='done'>
        {done.value}
      </p>
      {rows && (
        <div class='settings-table'>
          <SessionTable rows={rows} action={t('sessions.end')} {...table} />
        </div>
      )}
    </>
  )
}
