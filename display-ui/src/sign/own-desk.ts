import { type Signal, signal } from '@preact/signals'

const KEY = 'kezek.sign-desk'

/** The desk that was chosen on this screen, for a sign for which none is set. */
export interface OwnDesk {
  /** null: none was chosen. */
  chosen: Signal<number | null>
  /** This screen remembers it. */
  choose: (deskNumber: number) => void
}

export function createOwnDesk(): OwnDesk {
  const chosen = signal(chosenBefore())
  return {
    chosen,
    choose: (deskNumber) => {
      chosen.value = deskNumber
      try {
        localStorage.setItem(KEY, String(deskNumber))
      } catch {
        // A browser that keeps nothing is asked again when it starts.
      }
    }
  }
}

function chosenBefore(): number | null {
  try {
    return Number(localStorage.getItem(KEY)) || null
  } catch {
    return null
  }
}
