import { lang, t, tOr } from '../words.ts'

const LONGEST = 120

/**
 * A value of the settings as a person can read it, briefly.
 * @param field where it stands, if its values have words of their own
 */
export function valueText (value: unknown, field = ''): string {
  if (value === null || value === undefined || value === '') return t('changes.nothing')
  if (value === true) return t('changes.yes')
  if (value === false) return t('changes.no')
  if (field === 'icon' || field === 'colour') return tOr(`${field}.${value}`, 'field.other', { field: String(value) })
  if (typeof value === 'string' || typeof value === 'number') return short(String(value))
  if (Array.isArray(value)) return value.length === 0 ? t('changes.nothing') : short(value.map(inner).join(', '))
  const text = (value as Record<string, unknown>)[lang.value]
  return short(typeof text === 'string' ? text : Object.values(value).map(inner).join(', '))
}

const inner = (value: unknown): string => Array.isArray(value) ? value.length === 0 ? '–' : `[${value.map(inner).join(' ')}]` : typeof value === 'object' && value !== null ? valueText(value) : String(value)
const short = (text: string): string => text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
