import { classes } from '../texts/classes.ts'
import { wordsWith } from '../words.ts'

export const { t, name } = wordsWith(classes)
