import { hash } from 'node:crypto'

/** What a ticket taken from outside shows for a kiosk to read or to type: six digits that tell nothing of its id. */
export const checkInCodeOf = (ticketId: string): string =>
  String(Number.parseInt(hash('sha256', `arrival ${ticketId}`).slice(0, 12), 16) % 1_000_000).padStart(6, '0')
