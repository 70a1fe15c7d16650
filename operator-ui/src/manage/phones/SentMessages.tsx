import type { NotificationsBody } from '../../../../server/protocol/notifications.ts'
import { dateTimeText } from '../../../../server/client/dates.ts'
import type { Session } from '../../session/session.ts'
import { usePolled } from '../use-polled.ts'
import { t } from '../texts/phones.ts'

type Props = { session: Session; timeZone: string }

/** What was sent since the server started, and what went wrong last. */
export function SentMessages({ session, timeZone }: Props) {
  const { body } = usePolled<NotificationsBody>(session, '/messages')
  const sent = body.value
  if (!sent) return null
  return (
    <section data-testid='sent'>
      <h2>{t('phones.sent-title')}</h2>
      {(['push', 'sms'] as const).map((kind) => (
        <p key={kind}>
          <strong>{t(kind === 'push' ? 'phones.push-short' : 'phones.sms-short')}</strong>:{' '}
          {t('phones.sent', { sent: sent[kind].sent, failed: sent[kind].failed, dropped: sent[kind].dropped })}
          {sent[kind].lastFailure && (
            <>
              {' '}
              {t('phones.last-failure', {
                time: dateTimeText(sent[kind].lastFailure.at, timeZone),
                reason: sent[kind].lastFailure.reason
              })}
            </>
          )}
        </p>
      ))}
      {!sent.hasSmsSecret && <p>{t('phones.no-secret')}</p>}
    </section>
  )
}
