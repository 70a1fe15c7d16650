import { phones } from '../texts/phones.ts'
import { wordsWith } from '../words.ts'

export const { t, name } = wordsWith(phones)
