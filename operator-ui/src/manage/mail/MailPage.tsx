import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { dateTimeText } from '../../../../server/client/dates.ts'
import type { MailBody, MailTried } from '../../../../server/protocol/mail.ts'
import type { Session } from '../../session/session.ts'
import { lang } from '../../texts.ts'
import { Form } from '../form/Form.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { t } from '../texts/mail.ts'
import { usePolled } from '../use-polled.ts'
import { BucketSection } from './BucketSection.tsx'
import { RecipientForm } from './RecipientForm.tsx'
import { RecipientsTable } from './RecipientsTable.tsx'
import { ServerForm } from './ServerForm.tsx'

/** E-mail: the house's server, a test, what waits, and who is written to; and the bucket that reports are put into. */
export default function MailPage({ app: { session }, centre }: SubjectProps) {
  const { body, refresh } = usePolled<MailBody>(session, '/mail')
  const mail = body.value
  const queue = mail?.queue
  return (
    <>
      <PageTitle>{t('mail.title')}</PageTitle>
      <p>{t('mail.about')}</p>
      {queue && queue.waiting > 0 && (
        <p data-testid='mail-queue'>
          {t('mail.waiting', { n: queue.waiting })}{' '}
          {queue.failingSince !== null &&
            t('mail.failing', { at: dateTimeText(queue.failingSince, centre.timeZone), why: queue.trouble ?? '' })}
        </p>
      )}
      {mail && <ServerForm session={session} server={mail.server} onDone={refresh} />}
      {mail?.server && <TestForm session={session} />}
      {mail && (
        <section>
          <h2>{t('mail.recipients')}</h2>
          <RecipientsTable session={session} recipients={mail.recipients} onDone={refresh} />
          <RecipientForm session={session} onDone={refresh} />
        </section>
      )}
      <BucketSection session={session} timeZone={centre.timeZone} />
    </>
  )
}

function TestForm({ session }: { session: Session }) {
  const to = useRef<HTMLInputElement>(null)
  const missing = useSignal<string | null>(null)
  const refusal = useSignal<string | null>(null)
  const said = useSignal('')
  const submit = async () => {
    const address = to.current?.value.trim() ?? ''
    missing.value = address.includes('@') ? null : t('mail.no-address')
    refusal.value = null
    said.value = ''
    if (missing.value !== null) return
    const answer = await session.ask<MailTried>('POST', '/mail/test', { to: address, language: lang.value })
    if (!answer.ok) refusal.value = answer.problem.code
    else
      said.value = answer.body.arrived ? t('mail.arrived') : t('mail.not-arrived', { why: answer.body.trouble ?? '' })
  }
  return (
    <Form missing={missing} refusal={refusal} submit={t('mail.test')} onSubmit={submit}>
      <label class='field'>
        <span>{t('mail.test-to')}</span>
        <input ref={to} type='email' autocomplete='off' maxLength={254} data-testid='mail-test-to' />
      </label>
      <p role='status' data-testid='mail-tested'>
        {said.value}
      </p>
    </Form>
  )
}
