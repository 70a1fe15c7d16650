import { useSignal } from '@preact/signals'
import { tick } from '../../../../server/client/clock.ts'
import { clockText, dateTimeText } from '../../../../server/client/dates.ts'
import type { StoryBody } from '../../../../server/protocol/reports.ts'
import { Form } from '../form/Form.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { dayText } from './figures.ts'
import { today } from './period.ts'
import { name, t } from '../texts/story.ts'
import { eventText } from './story-text.ts'
import { t as reportsT } from '../texts/reports.ts'
import './reports.css'

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
          also={
            told && (
              <button type='button' class='pill' data-testid='print' onClick={() => print()}>
                {reportsT('reports.print')}
              </button>
            )
          }
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
      {told && (
        <section class='settings-table story' data-testid='story'>
          <h2>{t('story.heading', { number: told.ticketNumber, day: dayText(told.serviceDay) })}</h2>
          <p>
            {name(centre.name)}
            {told.service && <> · {name(told.service)}</>}
            {told.priorityClass && <> · {name(told.priorityClass)}</>}
          </p>
          <ol>
            {told.events.map((event) => {
              const { sentence, more } = eventText(event, centre)
              return (
                <li key={event.seq} data-testid='story-event'>
                  <time dateTime={new Date(event.at).toISOString()}>{clockText(event.at, centre.timeZone)}</time>
                  <div>
                    <p>{sentence}</p>
                    <p class='story-more'>{more.join(' · ')}</p>
                  </div>
                </li>
              )
            })}
          </ol>
          <p class='story-log'>
            {t('story.log', {
              first: told.log.firstSeq,
              last: told.log.lastSeq,
              hash: told.log.lastHash,
              epoch: told.log.epoch
            })}{' '}
            {t('story.printed', { at: dateTimeText(tick.value, centre.timeZone) })}
          </p>
        </section>
      )}
    </>
  )
}
