import { password } from '../texts/password.ts'
import { wordsWith } from '../words.ts'

export const { t } = wordsWith(password)
