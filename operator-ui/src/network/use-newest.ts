import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { BundleDetails, BundleList } from '../../../server/protocol/network/common.ts'
import type { Office } from './office.ts'

/** How the version that was handed down last stands in the centres; null: not known yet, or none was. */
export function useNewest({ session }: Office): Signal<BundleDetails | null> {
  const newest = useSignal<BundleDetails | null>(null)
  useEffect(() => {
    const ask = async () => {
      const list = await session.ask<BundleList>('GET', '/network/bundles')
      const version = list.ok ? list.body.bundles[0]?.version : undefined
      if (version === undefined) return
      const details = await session.ask<BundleDetails>('GET', `/network/bundles/${version}`)
      if (details.ok) newest.value = details.body
    }
    void ask()
  }, [])
  return newest
}
