import type { Text } from '../../protocol/basics.ts'
import { tell } from '../../protocol/conventions/message-format.ts'
import type { ReportRhythm } from '../../protocol/mail.ts'
import { REPORT } from './words.ts'

/** What a report is called, by mail and in a folder. */
export const titleOf = (rhythm: ReportRhythm, { from, to }: { from: string; to: string }, centre: Text): Text =>
  tell(REPORT[rhythm], { centre, period: from === to ? to : `${from} – ${to}` })
