import type { Lang, DeskStatus, Text } from '../../../server/protocol/basics.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import { name, t, type Key } from '../texts.ts'

const LABELS = { window: 'desk.window', desk: 'desk.desk', room: 'desk.room' } as const satisfies Record<string, Key>
const ORIGINS = {
  window: 'desk.from-window',
  desk: 'desk.from-desk',
  room: 'desk.from-room'
} as const satisfies Record<string, Key>
const CLOSINGS = {
  window: 'action.close-window',
  desk: 'action.close-desk',
  room: 'action.close-room'
} as const satisfies Record<string, Key>
const STATUSES = {
  open: 'desk.status-open',
  paused: 'desk.status-paused',
  closed: 'desk.status-closed'
} as const satisfies Record<DeskStatus, Key>
const LANGUAGES = { ky: 'language.ky', ru: 'language.ru', en: 'language.en' } as const satisfies Record<Lang, Key>

type DeskWord = keyof typeof LABELS
const deskWordOf = (centre: CentreBody): DeskWord =>
  centre.deskWord in LABELS ? (centre.deskWord as DeskWord) : 'desk'

/** "7-терезе": the number with the centre's word for a desk. */
export const deskLabel = (centre: CentreBody, deskNumber: number | string): string =>
  t(LABELS[deskWordOf(centre)], { n: deskNumber })

/** "A · Паспорта"; a zone that is called by its letter is said once: no "A · A", and no "A · Зона A". */
export function zoneLabel({ letter, name: words }: { letter: string; name: Text }): string {
  const called = name(words)
  return called.split(/\s+/).includes(letter) ? called : `${letter} · ${called}`
}

/** "3-терезеден"; a label that is more than a number is left as it is. */
export const fromDeskText = (centre: CentreBody, label: string): string =>
  /^\d+$/.test(label) ? t(ORIGINS[deskWordOf(centre)], { n: label }) : label

export const closeDeskLabel = (centre: CentreBody): string => t(CLOSINGS[deskWordOf(centre)])
export const deskStatusText = (status: DeskStatus): string => t(STATUSES[status])
export const languageName = (language: string): string =>
  language in LANGUAGES ? t(LANGUAGES[language as Lang]) : language

/** What desks and reception offer when somebody is taken out of the queue. */
const CANCELLED = { asked: 'cancel.asked', left: 'cancel.left', mistake: 'cancel.mistake' } as const satisfies Record<
  string,
  Key
>

/** A reason is stored as the id of a preset or as free text; presets are shown in the reader's language. */
export function reasonText(centre: CentreBody, reason: string): string {
  const ready = [...centre.pauseReasons, ...centre.parkReasons, ...centre.callReasons].find(
    (choice) => choice.id === reason
  )
  if (ready) return name(ready.name)
  return reason in CANCELLED ? t(CANCELLED[reason as keyof typeof CANCELLED]) : reason
}
