import { plan } from '../texts/plan.ts'
import { wordsWith } from '../words.ts'

export const { t, name } = wordsWith(plan)
