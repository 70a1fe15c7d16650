import type { SettingsChange } from '../../../../server/protocol/settings.ts'
import { changed, name, t, tOr } from '../texts/changed.ts'
import { fieldKey } from './field-key.ts'
import { hoursChanges } from './hours-changes.ts'
import { valueText } from './value-text.ts'

/** One line of a change: "Saturday" was "09:00–18:00" and is "09:00–14:00". */
export interface ChangeLine {
  what: string
  was: string
  is: string
}

type Called = (id: string) => string

/** How people call the item that differs; empty: the section is no list. */
export const itemText = ({ item }: SettingsChange, called: Called): string =>
  item === null ? '' : typeof item === 'string' ? called(item) : name(item)

/** What differs, as lines that say by themselves which part they are of. */
export function changeLines(change: SettingsChange, called: Called): ChangeLine[] {
  const item = itemText(change, called)
  const section = tOr(`section.${change.section}`, 'section.other', { section: change.section })
  const where = (field: string) => [section, item, field].filter(Boolean).join(', ')
  if (change.what === 'order') return [{ what: where(t('changes.order')), was: '–', is: '–' }]
  if (change.what === 'added') return [{ what: where(''), was: '–', is: t('changes.added') }]
  if (change.what === 'removed') return [{ what: where(''), was: t('changes.stays'), is: t('changes.removed') }]
  const days = hoursChanges(change)
  if (days) return days.map(([day, was, is]) => ({ what: where(day), was, is }))
  const field = change.field === '' ? '' : fieldText(change)
  return [
    { what: where(field), was: valueText(change.before, change, called), is: valueText(change.after, change, called) }
  ]
}

/** The field that differs, and in which language; of an item within a list the field of that item, where it has a word. */
export function fieldText({ section, field }: SettingsChange): string {
  const lang = /\.(ky|ru|en)$/.exec(field)?.[1]
  const whole = tOr(fieldKey(section, field), 'field.other', { field })
  const inner = field
    .replace(/\.(ky|ru|en)$/, '')
    .split('.')
    .slice(1)
    .at(-1)
  const last = inner !== undefined && `field.${inner}` in changed ? tOr(`field.${inner}`, 'field.other', { field }) : ''
  return `${whole}${last && `, ${last}`}${lang ? ` (${lang})` : ''}`
}
