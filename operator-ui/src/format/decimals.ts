import { lang } from '../texts.ts'

/** A number as it is written in the language of the page, ungrouped: 0,81 but in English. */
export const decimalText = (number: number): string =>
  lang.value === 'en' ? String(number) : String(number).replace('.', ',')
