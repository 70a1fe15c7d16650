import { t } from './words.ts'

const STATES = {
  ready: 'paper.ready', 'near-end': 'paper.near-end', 'out-of-paper': 'paper.out-of-paper', 'cover-open': 'paper.cover-open', fault: 'paper.fault', offline: 'paper.offline', unknown: 'paper.unknown'
} as const

/** How a printer is, in words. */
export const paperWords = (state: string): string => t(STATES[state in STATES ? state as keyof typeof STATES : 'unknown'])
