import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { SettingsHistoryBody } from '../../../../server/protocol/settings.ts'
import type { Session } from '../../session/session.ts'
import type { Version } from './VersionTable.tsx'

/** As many come with each answer. */
const PAGE_SIZE = 20

/** The versions of the settings, the newest first. `load(seq)` adds those before one, `load()` begins anew. */
export function useVersions(session: Session, refusal: Signal<string | null>) {
  const versions = useSignal<Version[] | null>(null)
  const isAll = useSignal(false)
  const load = async (before?: number) => {
    const answer = await session.ask<SettingsHistoryBody>(
      'GET',
      `/settings/history${before === undefined ? '' : `?before=${before}`}`
    )
    if (!answer.ok) {
      refusal.value = answer.problem.code
      return
    }
    versions.value = [...(before === undefined ? [] : (versions.peek() ?? [])), ...answer.body.versions]
    isAll.value = answer.body.versions.length < PAGE_SIZE
  }
  useEffect(() => void load(), [])
  return { versions, isAll, load }
}
