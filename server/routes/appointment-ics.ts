import type { AppointmentView } from '../protocol/appointments.ts'
import type { Text } from '../protocol/basics.ts'
import type { Lang } from '../protocol/basics.ts'
import type { Centre } from '../protocol/centre.ts'

/** Octets of a line before it is folded (RFC 5545, 3.1). */
const MOST_OCTETS = 74

/** An appointment for a calendar (RFC 5545): the same again changes the same entry. */
export function icsOf(
  { at, status, serviceName, documents, code }: AppointmentView,
  { name, address, appointments }: Centre,
  { uid, now, lang, url }: { uid: string; now: number; lang: Lang; url: string }
): string {
  const slotMs = appointments.services[0]?.slotMs ?? 1_800_000
  const said = (text: Text | null) => escaped(text?.[lang] ?? '')
  return `${[
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kezek//Appointments//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${uid}@kezek`,
    `DTSTAMP:${stamp(now)}`,
    // Each change is a later one.
    `SEQUENCE:${Math.floor(now / 1_000) % 2_000_000_000}`,
    `STATUS:${status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    `DTSTART:${stamp(at)}`,
    `DTEND:${stamp(at + slotMs)}`,
    `SUMMARY:${said(serviceName)}`,
    `LOCATION:${escaped([name[lang], address[lang]].filter(Boolean).join(', '))}`,
    `DESCRIPTION:${[code, said(documents)].filter(Boolean).join('\\n')}`,
    `URL:${url}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${said(serviceName)}`,
    'TRIGGER:-PT1H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR'
  ]
    .map(folded)
    .join('\r\n')}\r\n`
}

const stamp = (at: number): string => `${new Date(at).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

/** Lines are counted in octets, and no letter is cut. */
function folded(line: string): string {
  let out = ''
  let octets = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (octets + size > MOST_OCTETS) {
      out += '\r\n '
      octets = 1
    }
    out += letter
    octets += size
  }
  return out
}
