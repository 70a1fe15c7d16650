const KEY = 'kezek.first-ahead'
/** More dots than this are a line, not people. */
const MOST_DOTS = 11

/** How far the queue has moved since this phone first looked, in dots: each empty one is still ahead. */
export function dots(ahead: number, firstAhead: number): { passed: number; total: number } {
  const first = Math.max(ahead, firstAhead)
  const total = Math.min(MOST_DOTS, first + 1)
  if (first === 0) return { passed: total, total }
  // The last dot is the visitor: all are full only when nobody is ahead.
  const left = ahead === 0 ? 0 : Math.max(1, Math.round(((total - 1) * ahead) / first))
  return { passed: total - left, total }
}

/** The number of people ahead at the first look, kept on the phone for this one ticket. */
export function firstAhead(ticketId: string, ahead: number): number {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    if (kept?.ticketId === ticketId && kept.ahead >= ahead) return kept.ahead
    localStorage.setItem(KEY, JSON.stringify({ ticketId, ahead }))
  } catch {
    // Without a memory the dots begin here.
  }
  return ahead
}
