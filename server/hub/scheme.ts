import { Value } from 'typebox/value'
import { Scheme } from '../protocol/network/scheme.ts'
import { schemeOfKyrgyzstan } from './country/scheme.ts'
import type { HubStore } from './store/store.ts'

const FACT = 'scheme'

/** The scheme of the country that head office gave, else the one that comes with the hub. */
export async function schemeOf(store: Pick<HubStore, 'fact'>): Promise<Scheme> {
  const kept = await store.fact(FACT)
  const scheme: unknown = kept === null ? null : JSON.parse(kept)
  return Value.Check(Scheme, scheme) ? scheme : schemeOfKyrgyzstan
}

/** Puts another in its place; null: the hub's own again. */
export const keepScheme = (store: Pick<HubStore, 'setFact'>, scheme: Scheme | null): Promise<number> =>
  store.setFact(FACT, JSON.stringify(scheme))
