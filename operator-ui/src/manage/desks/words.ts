import { desks } from '../texts/desks.ts'
import { wordsWith } from '../words.ts'

export const { t, name } = wordsWith(desks)
