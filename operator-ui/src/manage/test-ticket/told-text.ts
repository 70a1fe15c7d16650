import type { TestTicketBody } from '../../../../server/protocol/test-ticket.ts'
import { LANG_NAMES } from '../../../../server/client/texts.ts'
import { t } from '../texts/test-ticket.ts'

type Test = NonNullable<TestTicketBody['test']>

const JOBS = {
  waiting: 'test.job-waiting',
  printed: 'test.job-printed',
  'too-old': 'test.job-failed',
  failed: 'test.job-failed'
} as const
const SOUNDS = {
  chimed: 'test.chimed',
  skipped: 'test.skipped',
  muted: 'test.muted',
  'held-back': 'test.held-back',
  failed: 'test.sound-failed'
} as const

export const printerText = ({ job }: Test['printers'][number]): string => t(JOBS[job])

/** What a display told: whether the number stands on it, and what became of its sound. */
export function displayText({ online, isShown, outcome, spoken }: Test['displays'][number]): string {
  if (!isShown) return t(online ? 'test.not-shown' : 'test.away')
  if (outcome === null) return t('test.shown-yet')
  const langs = [...new Set(spoken.map(({ lang }) => LANG_NAMES[lang]))].join(', ')
  const sound = outcome === 'spoken' ? t('test.spoken', { langs }) : t(SOUNDS[outcome])
  return `${t('test.shown-there')}; ${sound}`
}
