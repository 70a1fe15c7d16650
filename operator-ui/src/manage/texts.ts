import type { Catalogue } from '../../../server/client/texts.ts'
import { textsWith } from '../texts.ts'
import { advice } from './texts/advice.ts'
import { faults } from './texts/faults.ts'
import { shell } from './texts/shell.ts'

/** The texts of one page: its own, those of every form, and those of the whole screen. */
export const createManageTexts = <C extends Catalogue>(own: C) => textsWith({ ...shell, ...faults, ...own })

export const { t, tOr, name } = textsWith({ ...shell, ...faults, ...advice })

const WEEKDAYS = ['day.1', 'day.2', 'day.3', 'day.4', 'day.5', 'day.6', 'day.7'] as const

/** @param i 0: Monday */
export const weekday = (i: number): string => t(WEEKDAYS[i] ?? 'day.1')
