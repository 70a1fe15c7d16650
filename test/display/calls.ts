import type { DisplayCall } from '../../server/protocol/hall-views.ts'

/** A call as a display hears it; its number and time follow from its place in the log. */
export const call = (
  seq: number,
  ticketNumber = `K${String(seq).padStart(3, '0')}`,
  more: Partial<DisplayCall> = {}
): DisplayCall => ({
  seq,
  ticketNumber,
  deskLabel: '7',
  zoneId: 'b',
  at: seq * 1_000,
  recall: 0,
  active: true,
  awaited: true,
  ...more
})
