import { file } from '../texts/file.ts'
import { wordsWith } from '../words.ts'

export const { t } = wordsWith(file)
