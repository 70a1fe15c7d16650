const KEY = 'kezek.on-the-way'

/** The ticket with which the owner of this phone is on the way: the page behind the code at the door looks for it here. */
export function onTheWay(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

/** @param ticketId null: nobody is on the way any more */
export function keepOnTheWay(ticketId: string | null): void {
  try {
    if (ticketId === null) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, ticketId)
  } catch {
    // A browser that keeps nothing is shown the digits for the kiosk.
  }
}
