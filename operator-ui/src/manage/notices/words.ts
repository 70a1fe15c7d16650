import { notices } from '../texts/notices.ts'
import { wordsWith } from '../words.ts'

export const { t } = wordsWith(notices)
