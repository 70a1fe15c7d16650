import type { Mark } from './announcer.ts'

/** The newest call this screen has announced, kept over a reload of the page but not over the life of the tab. */
export function createMemory(zoneId: string, storage: Storage = sessionStorage) {
  const key = `kezek.announced.${zoneId}`
  return {
    read(): Mark | null {
      try {
        const { epoch, seq } = JSON.parse(storage.getItem(key) ?? 'null')
        return typeof epoch === 'string' && Number.isSafeInteger(seq) ? { epoch, seq } : null
      } catch {
        return null // nothing kept, or not by us
      }
    },
    write(mark: Mark): void {
      try {
        storage.setItem(key, JSON.stringify(mark))
      } catch {
        // A browser that keeps nothing still shows calls; it only repeats the newest after a reload.
      }
    }
  }
}
export type Memory = ReturnType<typeof createMemory>
