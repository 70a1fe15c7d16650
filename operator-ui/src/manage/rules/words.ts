import { rules } from '../texts/rules.ts'
import { wordsWith } from '../words.ts'

export const { t } = wordsWith(rules)
