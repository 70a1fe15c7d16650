import { basket } from '../../../server/client/texts/basket.ts'
import { takingDown } from '../complaints/texts/taking-down.ts'
import { textsWith } from '../texts.ts'
import { acting } from './texts/acting.ts'
import { finding } from './texts/finding.ts'
import { giving } from './texts/giving.ts'

/** The texts of the reception, loaded with it. */
export const { t, name } = textsWith({ ...basket, ...finding, ...acting, ...giving, ...takingDown })
