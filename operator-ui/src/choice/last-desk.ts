const KEPT = 'kezek.desk.last'

/** The desk that was opened last on this machine: the one that stands here. */
export const lastDesk = {
  read: (): string | null => localStorage.getItem(KEPT),
  note: (deskId: string): void => localStorage.setItem(KEPT, deskId)
}
