/** Parses a typed time of day (8, 8:30, 8.30 or 830) into the stored form, "08:30"; null if it is none. "24:00" is the end of a day. */
export function parseTimeOfDay(typed: string): string | null {
  const parts = /^(\d{1,2})(?:[:. ]?(\d{2}))?$/.exec(typed.trim())
  if (!parts) return null
  const [hours, minutes] = [Number(parts[1]), Number(parts[2] ?? 0)]
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
