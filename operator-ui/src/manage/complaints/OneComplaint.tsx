import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { dateTimeText } from '../../../../server/client/dates.ts'
import { LANG_NAMES } from '../../../../server/client/texts.ts'
import type { CentreBody } from '../../../../server/protocol/centre.ts'
import type { Complaint } from '../../../../server/protocol/complaints.ts'
import { tidied } from '../../../../server/protocol/conventions/free-text.ts'
import type { StoryBody } from '../../../../server/protocol/stories.ts'
import { deskLabel } from '../../format/labels.ts'
import { Form } from '../form/Form.tsx'
import { ConfirmDialog } from '../layout/ConfirmDialog.tsx'
import { TicketStory } from '../reports/TicketStory.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { name, t } from '../texts/complaints.ts'
import '../reports/reports.css'

const LONGEST = 1_000

type Props = Pick<SubjectProps, 'app' | 'centre' | 'me'> & { complaint: Complaint; onChanged: () => Promise<void> }

/** What the visitor says, beside what the log has of the ticket; and the answer. */
export function OneComplaint({ app, centre, me, complaint, onChanged }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const mayAnswer = me.rights.includes('complaints')
  const { ticketNumber, serviceName, deskNumber, at, takenDown, language, text } = complaint
  return (
    <section class='one-complaint' data-testid='complaint'>
      <div class='settings-table'>
        <h2 ref={heading} tabIndex={-1}>
          {t('complaints.heading', { number: ticketNumber })}
        </h2>
        <p>
          {dateTimeText(at, centre.timeZone)} · {name(serviceName)}
          {deskNumber !== null && ` · ${deskLabel(centre, deskNumber)}`} ·{' '}
          {t(takenDown ? 'complaints.by-staff' : 'complaints.from-page')}
        </p>
        <h3>{t('complaints.words')}</h3>
        {text === null ? (
          <p>{t('complaints.gone')}</p>
        ) : (
          <blockquote lang={language} data-testid='complaint-text'>
            {text}
          </blockquote>
        )}
        <Answered complaint={complaint} centre={centre} />
        {mayAnswer && complaint.answeredAt === null && text !== null && (
          <AnswerForm app={app} complaint={complaint} onChanged={onChanged} />
        )}
        {mayAnswer && text !== null && <Erase app={app} complaint={complaint} onChanged={onChanged} />}
      </div>
      <Story app={app} centre={centre} me={me} complaint={complaint} />
    </section>
  )
}

function Answered({ complaint, centre }: { complaint: Complaint; centre: CentreBody }) {
  const { answer, answeredAt, answeredBy, language } = complaint
  if (answeredAt === null) return null
  return (
    <>
      <h3>{t('complaints.answer')}</h3>
      {answer !== null && (
        <blockquote lang={language} data-testid='complaint-answer'>
          {answer}
        </blockquote>
      )}
      <p>{t('complaints.by', { name: answeredBy ?? '–', at: dateTimeText(answeredAt, centre.timeZone) })}</p>
    </>
  )
}

type ActProps = Pick<Props, 'app' | 'complaint' | 'onChanged'>

function AnswerForm({ app: { session }, complaint, onChanged }: ActProps) {
  const { complaintId, language, tellsVisitor } = complaint
  const answer = useSignal('')
  const missing = useSignal<string | null>(null)
  const refusal = useSignal<string | null>(null)
  const send = async () => {
    const text = tidied(answer.peek())
    missing.value = text === '' ? t('complaints.missing') : null
    if (text === '') return
    const answered = await session.ask<Complaint>('POST', `/complaints/${complaintId}/answer`, { text })
    refusal.value = answered.ok ? null : answered.problem.code
    if (answered.ok) await onChanged()
  }
  return (
    <Form missing={missing} refusal={refusal} submit={t('complaints.send')} onSubmit={send}>
      <label class='field complaint-field'>
        <span>{t('complaints.answer-in', { language: LANG_NAMES[language] })}</span>
        <textarea
          rows={6}
          lang={language}
          maxLength={LONGEST}
          value={answer.value}
          data-testid='complaint-reply'
          onInput={(event) => {
            answer.value = event.currentTarget.value
          }}
        />
        <small class='settings-hint'>{t(tellsVisitor ? 'complaints.tells' : 'complaints.tells-not')}</small>
      </label>
    </Form>
  )
}

function Erase({ app: { session }, complaint: { complaintId }, onChanged }: ActProps) {
  const isAsked = useSignal(false)
  const refusal = useSignal<string | null>(null)
  const erase = async () => {
    const answer = await session.ask<void>('DELETE', `/complaints/${complaintId}`)
    refusal.value = answer.ok ? null : answer.problem.code
    if (!answer.ok) return
    isAsked.value = false
    await onChanged()
  }
  return (
    <>
      <button
        type='button'
        class='pill'
        data-testid='complaint-erase'
        onClick={() => {
          isAsked.value = true
        }}
      >
        {t('complaints.erase')}
      </button>
      {isAsked.value && (
        <ConfirmDialog
          title={t('complaints.erase-title')}
          confirm={t('complaints.erase')}
          refusal={refusal}
          onConfirm={erase}
          onBack={() => {
            isAsked.value = false
          }}
        >
          <p>{t('complaints.erase-about')}</p>
        </ConfirmDialog>
      )}
    </>
  )
}

/** What the log has of the ticket: what happened, and who was called before. */
function Story({ app, centre, me, complaint }: Omit<Props, 'onChanged'>) {
  const story = useSignal<StoryBody | null>(null)
  const mayRead = me.rights.includes('stories')
  const { day, ticketNumber } = complaint
  useEffect(() => {
    if (!mayRead) return
    void app.session
      .ask<StoryBody>('GET', `/reports/story?${new URLSearchParams({ day, number: ticketNumber })}`, undefined, {
        timeoutMs: 60_000
      })
      .then((answer) => {
        if (answer.ok) story.value = answer.body
      })
  }, [day, ticketNumber])
  if (!mayRead) return <p>{t('complaints.no-story')}</p>
  if (story.value === null) return <p role='status'>{t('page.loading')}</p>
  return <TicketStory story={story.value} centre={centre} router={app.router} />
}
