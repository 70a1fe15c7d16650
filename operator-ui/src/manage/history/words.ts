import { history } from '../texts/history.ts'
import { wordsWith } from '../words.ts'

export const { t } = wordsWith(history)
