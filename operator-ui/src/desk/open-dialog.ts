/** The open dialog. A dialog about the present ticket names it, and closes when the desk has another ticket. */
export type OpenDialog =
  | { kind: 'outcome'; about: string; ticketNumber: string; digit?: number }
  | { kind: 'park' | 'transfer' | 'cancel-present'; about: string; ticketNumber: string }
  | { kind: 'call'; ticketRef: string | null }
  | { kind: 'row' | 'cancel-row'; ticketRef: string; ticketNumber: string }
  | { kind: 'break' | 'close' | 'leave' | 'keys' }

/** The ticket of this desk that a dialog is about, if it is about that. */
export const ticketOfDialog = (opened: OpenDialog | null): string | null =>
  opened && 'about' in opened ? opened.about : null
