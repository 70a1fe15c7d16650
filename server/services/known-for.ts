/** What takes a look into the file or at the disk, and is asked for with every commit: looked up once in a while. */
export function knownFor<T>(ms: number, look: () => T): () => T {
  let known: { at: number; it: T } | null = null
  return () => {
    const now = performance.now()
    if (known === null || now - known.at > ms) known = { at: now, it: look() }
    return known.it
  }
}
