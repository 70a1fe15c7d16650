/** @throws Error when there is none: the log does not belong to this hall, or an event of it is missing */
export function mustGet<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key)
  if (value === undefined) throw new Error(`an event of the log names ${String(key)}, which the hall does not have`)
  return value
}
