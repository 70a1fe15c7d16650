import { textsWith } from '../texts.ts'
import { advice } from './texts/advice.ts'
import { alarms } from './texts/alarms.ts'
import { board } from './texts/board.ts'
import { steering } from './texts/steering.ts'

/** The texts of the board, loaded with it. */
export const { t, tOr, name } = textsWith({ ...board, ...advice, ...alarms, ...steering })
