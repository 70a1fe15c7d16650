import { people } from '../texts/people.ts'
import { wordsWith } from '../words.ts'

export const { t, name } = wordsWith(people)
