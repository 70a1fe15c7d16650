import type { AlarmTold } from '../../protocol/alarm-news.ts'

/** Alarms are notes of the log, and leave it as events of their own: what they say names nobody (services/alarm-news/said.ts). */
export type AlarmType = 'alarm-began' | 'alarm-ended'

const TYPES: Record<string, AlarmType> = { began: 'alarm-began', ended: 'alarm-ended' }

/** The event of a note; null: it is about something else. */
export function alarmIn(note: {
  about?: string
  what?: string
  details?: AlarmTold
}): { type: AlarmType; body: Record<string, unknown> } | null {
  const { about, what = '', details } = note
  const type = TYPES[what]
  if (about !== 'alarm' || type === undefined || details === undefined) return null
  const { alarmId, kind, part, level, since, serviceIds, said } = details
  return { type, body: { alarmId, kind, part, level, since, serviceIds, said } }
}
