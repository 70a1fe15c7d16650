import { services } from '../texts/services.ts'
import { wordsWith } from '../words.ts'

export const { t, name } = wordsWith(services)
