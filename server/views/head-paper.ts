import type { Centre } from '../protocol/centre.ts'
import type { Paper } from '../protocol/printing.ts'

const WORDS = {
  ky: 'Журналдын күндүк акыры',
  ru: 'Конец журнала за день',
  en: "The day's end of the log"
}
/** So much of a hash is on paper, in groups that can be read aloud: 128 bits. */
const DIGITS = 32

/** The head of a day's log on paper, to be kept in a folder that nobody with the file can reach. */
export function headPaper(
  { name, address, timeZone, languages }: Pick<Centre, 'name' | 'address' | 'timeZone' | 'languages'>,
  { serviceDay, seq, hash }: { serviceDay: string; seq: number; hash: string },
  now: number
): Paper {
  const language = languages[0] ?? 'ky'
  const groups = hash.slice(0, DIGITS).match(/.{4}/g) ?? []
  return {
    language,
    timeZone,
    centreName: name[language],
    address: address[language],
    ticketNumber: '',
    serviceName: '',
    className: null,
    issuedAt: now,
    reprintedAt: null,
    ahead: null,
    told: null,
    zones: [],
    trackUrl: null,
    words: [
      name[language],
      WORDS[language],
      serviceDay,
      `${seq}:`,
      groups.slice(0, 4).join(' '),
      groups.slice(4).join(' ')
    ]
  }
}
