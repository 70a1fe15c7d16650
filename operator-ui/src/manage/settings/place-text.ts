import type { Centre } from '../../../../server/protocol/centre.ts'
import { name, t, tOr } from '../texts/changed.ts'
import { fieldKey } from './field-key.ts'

interface Named {
  name?: { ky: string; ru: string; en: string } | string
  deskNumber?: number
  letter?: string
  date?: string
}

/**
 * Where in the settings something is, as people call it: "Services, Passports: letter".
 * @param at JSON pointer @param centre the settings that it points into, if they are known
 */
export function placeText(at: string, centre: Partial<Centre> | null = null): string {
  const [section = '', ...path] = at.split('/').slice(1)
  if (section === '') return ''
  const part = tOr(`section.${section}`, 'section.other', { section })
  const list = centre?.[section as keyof Centre]
  const isItem = /^\d+$/.test(path[0] ?? '')
  const item = isItem ? itemText(Array.isArray(list) ? list[Number(path[0])] : undefined, Number(path.shift()) + 1) : ''
  const field = path.find((each) => !/^\d+$/.test(each)) ?? ''
  const lang = path.at(-1)
  const words = [
    field === '' || /^(ky|ru|en)$/.test(field) ? '' : tOr(fieldKey(section, field), 'field.other', { field }),
    lang === 'ky' || lang === 'ru' || lang === 'en' ? t(`field.${lang}`) : ''
  ].filter(Boolean)
  return [part, item, words.join(' ')].filter(Boolean).join(', ')
}

function itemText(item: unknown, place: number): string {
  const { name: called, deskNumber, letter, date } = (item ?? {}) as Named
  const text = typeof called === 'object' ? name(called) : called
  return String(text || deskNumber || letter || date || t('place.number', { n: place }))
}
