import type { AuditEntry } from './entries.ts'

/** One line of JSON. */
export const jsonLine = (entry: AuditEntry): string => JSON.stringify(entry)

/** RFC 5424: facility 13 (log audit), severity 5 (notice). */
const PRIORITY = 13 * 8 + 5
/** The number that RFC 5612 keeps for examples: no enterprise of ours has one. */
const ENTERPRISE = 32_473

/**
 * One line of syslog by RFC 5424, for any collector that reads lines (RFC 6587, non-transparent framing). What names the
 * event is structured data; the message is the details as JSON, which has no line break.
 * @param host the centre's id
 */
export function syslogLine(entry: AuditEntry, host: string): string {
  const { epoch, seq, hash, at, serviceDay, actor, event, about, what, details } = entry
  const data = Object.entries({ epoch, seq, hash, actor, ...(serviceDay && { serviceDay }) })
    .map(([name, value]) => `${name}="${String(value).replaceAll(/["\\\]]/g, '\\$&')}"`)
    .join(' ')
  const kind = about === undefined ? event : `${about}-${what}`
  return `<${PRIORITY}>1 ${at} ${field(host, 255)} kezek - ${field(kind, 32)} [kezek@${ENTERPRISE} ${data}] \uFEFF${JSON.stringify(details)}`
}

/** Printable ASCII without blanks, as the fields of the header are. */
const field = (value: string, longest: number): string =>
  value.replaceAll(/[^\x21-\x7e]+/g, '-').slice(0, longest) || '-'
