import { clockText } from '../../../server/client/dates.ts'
import type { DeskView } from '../../../server/protocol/desks.ts'
import { name, t } from '../texts.ts'

type Props = { view: DeskView; timeZone: string }

/** What the supervisor tells the desks, and that this one serves other services for a while. */
export function SupervisorNotes({ view: { messages, lentUntil }, timeZone }: Props) {
  return (
    <div role='status'>
      {lentUntil !== null && (
        <p class='staff-call desk-message' data-testid='desk-lent'>
          {t('desk.lent-until', { time: clockText(lentUntil, timeZone) })}
        </p>
      )}
      {messages.map((message) => (
        <p key={message.messageId} class='staff-call desk-message' data-testid='desk-message'>
          <span>{name(message.words)}</span>
          <small>{t('desk.message-from', { time: clockText(message.at, timeZone) })}</small>
        </p>
      ))}
    </div>
  )
}
