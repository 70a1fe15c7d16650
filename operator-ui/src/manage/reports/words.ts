import { reports } from '../texts/reports.ts'
import { wordsWith } from '../words.ts'

export const { t, name, lang } = wordsWith(reports)
