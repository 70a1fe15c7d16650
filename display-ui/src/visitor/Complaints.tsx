import { useSignal } from '@preact/signals'
import { dateTimeText } from '../../../server/client/dates.ts'
import type { HolderComplaints } from '../../../server/protocol/complaints.ts'
import { ComplainSheet } from './ComplainSheet.tsx'
import type { VisitorContext } from './visitor-context.ts'

const DAY_MS = 24 * 3_600_000

type Props = Pick<VisitorContext, 'texts' | 'centre' | 'complaints' | 'wishes'>

/** Complaints about the visit with their answers, and the way to one. */
export function Complaints({ texts, centre, complaints, wishes }: Props) {
  const isAsked = useSignal(false)
  const known = complaints.known.value
  if (known === null || centre.value === null) return null
  const { timeZone } = centre.value
  return (
    <section class='complaints' data-testid='complaints'>
      <div role='status'>
        {known.complaints.map((one) => (
          <OneComplaint key={one.at} one={one} answerDays={known.answerDays} texts={texts} timeZone={timeZone} />
        ))}
      </div>
      {known.canComplain && (
        <button
          type='button'
          class='action quiet'
          data-testid='complain'
          onClick={() => {
            isAsked.value = true
          }}
        >
          {texts.t('complaint.offer')}
        </button>
      )}
      {isAsked.value && (
        <ComplainSheet
          texts={texts}
          complaints={complaints}
          wishes={wishes}
          known={known}
          onClose={() => {
            isAsked.value = false
          }}
        />
      )}
    </section>
  )
}

type OneProps = {
  one: HolderComplaints['complaints'][number]
  answerDays: number
  texts: VisitorContext['texts']
  timeZone: string
}

function OneComplaint({ one, answerDays, texts: { t }, timeZone }: OneProps) {
  const { at, answeredAt, answer, language, isErased } = one
  return (
    <article class='complaint' data-testid='complaint'>
      <h2>{t('complaint.heading', { at: dateTimeText(at, timeZone) })}</h2>
      {isErased && <p>{t('complaint.erased')}</p>}
      {!isErased && answeredAt === null && (
        <p>{t('complaint.new', { until: dateTimeText(at + answerDays * DAY_MS, timeZone) })}</p>
      )}
      {answer !== null && (
        <>
          <p>{t('complaint.answered', { at: dateTimeText(answeredAt, timeZone) })}</p>
          <blockquote lang={language} data-testid='complaint-answer'>
            {answer}
          </blockquote>
        </>
      )}
    </article>
  )
}
