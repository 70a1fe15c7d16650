/** Each project loads the set-up files anew: what has been done in this run is remembered by the process. */
const KEY = Symbol.for('kezek.set-up')
const shared = globalThis as { [KEY]?: Map<string, Promise<void>> }
const done = shared[KEY] ?? new Map<string, Promise<void>>()
shared[KEY] = done

/** Does it for the first project that asks, and for none after it. */
export function once(name: string, what: () => Promise<void>): Promise<void> {
  const started = done.get(name) ?? what()
  done.set(name, started)
  return started
}
