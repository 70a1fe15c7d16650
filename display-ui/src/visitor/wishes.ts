import { type Signal, signal } from '@preact/signals'

const KEY = 'kezek.wishes'

/** How the visitor wants to be called. Kept on the phone, for the next ticket too. */
export interface Wishes {
  sound: Signal<boolean>
  voice: Signal<boolean>
  notice: Signal<boolean>
}

export function createWishes(): Wishes {
  const kept = read()
  const wishes = {
    sound: signal(kept.sound ?? true),
    voice: signal(kept.voice ?? false),
    notice: signal(kept.notice ?? false)
  }
  for (const wish of Object.values(wishes)) {
    wish.subscribe(() =>
      write({ sound: wishes.sound.peek(), voice: wishes.voice.peek(), notice: wishes.notice.peek() })
    )
  }
  return wishes
}

function read(): Record<string, boolean | undefined> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}')
  } catch {
    return {}
  }
}

function write(wishes: Record<string, boolean>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(wishes))
  } catch {
    // They hold for this page then.
  }
}
