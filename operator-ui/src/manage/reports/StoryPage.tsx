import { useSignal } from '@preact/signals'
import type { StoryBody } from '../../../../server/protocol/reports.ts'
import { Form } from '../form/Form.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { today } from './period.ts'
import { t } from '../texts/story.ts'
import './reports.css'
import { PrintButton } from './PrintButton.tsx'
import { TicketStory } from './TicketStory.tsx'

/** What happened to one ticket, in words, to be printed for a complaint. */
export default function StoryPage({ app: { session }, centre }: SubjectProps) {
  const day = useSignal(today(centre))
  const number = useSignal('')
  const story = useSignal<StoryBody | null>(null)
  const missing = useSignal<string | null>(null)
  const refusal = useSignal<string | null>(null)

  const show = async () => {
    story.value = refusal.value = null
    missing.value = day.value === '' || number.value.trim() === '' ? t('story.missing') : null
    if (missing.value !== null) return
    const answer = await session.ask<StoryBody>(
      'GET',
      `/reports/story?day=${day.value}&number=${encodeURIComponent(number.value.trim())}`
    )
    if (answer.ok) story.value = answer.body
    else if (answer.problem.status === 404) missing.value = t('story.unknown')
    else refusal.value = answer.problem.code
  }
  const told = story.value
  return (
    <>
      <PageTitle>{t('story.title')}</PageTitle>
      <p class='no-print'>{t('story.about')}</p>
      <div class='no-print'>
        <Form
          missing={missing}
          refusal={refusal}
          submit={t('story.show')}
          onSubmit={show}
          also={told && <PrintButton class='pill' />}
        >
          <label class='field'>
            <span>{t('story.day')}</span>
            <input
              type='date'
              value={day.value}
              data-testid='story-day'
              onInput={(event) => {
                day.value = event.currentTarget.value
              }}
            />
          </label>
          <label class='field'>
            <span>{t('story.number')}</span>
            <input
              value={number.value}
              maxLength={12}
              autocomplete='off'
              data-testid='story-number'
              onInput={(event) => {
                number.value = event.currentTarget.value
              }}
            />
          </label>
        </Form>
      </div>
      {told && <TicketStory story={told} centre={centre} />}
    </>
  )
}
