import { voice } from '../texts/voice.ts'
import { wordsWith } from '../words.ts'

export const { t, name } = wordsWith(voice)
