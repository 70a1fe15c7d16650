/** An anonymous day as CSV: its columns, for whoever writes and whoever reads one. What they mean: server/reports/README.md. */
export const DAY_FILE_FORMAT = 'kezek-day/2'

/** The same, for the description of the API. */
export const DAY_FILE_ABOUT =
  'CSV of format kezek-day/2 (semicolons, UTF-8 with a mark, a head): rows of rules, services, classes, times in which desks were open, breaks, and calls of tickets. Times are seconds from a midnight that is moved by up to an hour, to 15 s.'

export const DAY_FILE_HEAD = [
  'format',
  'row',
  'month',
  'weekday',
  'ticket',
  'at_s',
  'until_s',
  'service',
  'class',
  'visit',
  'desk',
  'called_after_s',
  'start_after_call_s',
  'at_desk_s',
  'ended',
  'left_after_s',
  'told_low_s',
  'told_high_s',
  'rules',
  // Files of earlier programs end before it.
  'persons'
] as const

export type DayFileColumn = (typeof DAY_FILE_HEAD)[number]
export type DayFileRow = Partial<Record<DayFileColumn, string | number | null>>
