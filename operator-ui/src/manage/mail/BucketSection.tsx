import { useSignal } from '@preact/signals'
import { dateTimeText } from '../../../../server/client/dates.ts'
import type { BucketState } from '../../../../server/protocol/bucket.ts'
import type { MailTried } from '../../../../server/protocol/mail.ts'
import type { Session } from '../../session/session.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import { useSendOnce } from '../../use-send-once.ts'
import { t } from '../texts/bucket.ts'
import { usePolled } from '../use-polled.ts'
import { BucketForm } from './BucketForm.tsx'

/** The bucket that reports are put into, a test, and what waits for it. */
export function BucketSection({ session, timeZone }: { session: Session; timeZone: string }) {
  const { body, refresh } = usePolled<BucketState>(session, '/bucket')
  const state = body.value
  if (!state) return null
  const { waiting, failingSince, trouble } = state.queue
  return (
    <section>
      <h2>{t('bucket.title')}</h2>
      <p>{t('bucket.about')}</p>
      {waiting > 0 && (
        <p data-testid='bucket-queue'>
          {t('bucket.waiting', { n: waiting })}{' '}
          {failingSince !== null &&
            t('bucket.failing', { at: dateTimeText(failingSince, timeZone), why: trouble ?? '' })}
        </p>
      )}
      <BucketForm session={session} bucket={state.bucket} onDone={refresh} />
      {state.bucket && <TestButton session={session} />}
    </section>
  )
}

function TestButton({ session }: { session: Session }) {
  const refusal = useSignal<string | null>(null)
  const said = useSignal('')
  const { busy, send } = useSendOnce(async () => {
    refusal.value = null
    said.value = ''
    const answer = await session.ask<MailTried>('POST', '/bucket/test')
    if (!answer.ok) refusal.value = answer.problem.code
    else
      said.value = answer.body.arrived
        ? t('bucket.arrived')
        : t('bucket.not-arrived', { why: answer.body.trouble ?? '' })
  })
  return (
    <form class='settings-form' noValidate aria-busy={busy.value} onSubmit={send}>
      <p role='status' data-testid='bucket-tested'>
        {said.value}
      </p>
      <RejectionMessage code={refusal} />
      <div class='settings-buttons'>
        <button type='submit' class='pill' aria-disabled={busy.value} data-testid='bucket-test'>
          {t('bucket.test')}
        </button>
      </div>
    </form>
  )
}
