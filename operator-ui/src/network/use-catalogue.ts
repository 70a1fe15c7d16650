import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Catalogue, CatalogueBody } from '../../../server/protocol/network/common.ts'
import type { Office } from './office.ts'

export interface DraftOfPage {
  body: Signal<CatalogueBody | null>
  refusal: Signal<string | null>
  refresh: () => Promise<void>
  /** Changes the draft, unless somebody else has meanwhile. Returns whether it was done. */
  save: (change: (catalogue: Catalogue) => Catalogue) => Promise<boolean>
}

/** The draft of the common settings, as this page has read it. */
export function useCatalogue({ session }: Office): DraftOfPage {
  const body = useSignal<CatalogueBody | null>(null)
  const refusal = useSignal<string | null>(null)
  const refresh = async () => {
    const answer = await session.ask<CatalogueBody>('GET', '/network/catalogue')
    if (answer.ok) body.value = answer.body
  }
  useEffect(() => {
    void refresh()
  }, [])
  return {
    body,
    refusal,
    refresh,
    async save(change) {
      if (body.value === null) return false
      const { catalogue, revision } = body.value
      const options = { version: `"${revision}"` }
      const answer = await session.ask<CatalogueBody>('PUT', '/network/catalogue', change(catalogue), options)
      refusal.value = answer.ok ? null : answer.problem.code
      if (answer.ok) body.value = answer.body
      return answer.ok
    }
  }
}
