import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { clockText } from '../../../../server/client/dates.ts'
import { LANG_NAMES, LANGS } from '../../../../server/client/texts.ts'
import type { FoundTickets, StoryBody } from '../../../../server/protocol/stories.ts'
import { RouteLink } from '../../navigation/RouteLink.tsx'
import { lang } from '../../texts.ts'
import { Form } from '../form/Form.tsx'
import { DataTable } from '../layout/DataTable.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { name, t as findT } from '../texts/overtakes.ts'
import { t } from '../texts/story.ts'
import { storyRoute } from './overtake-text.ts'
import { today } from './period.ts'
import { PrintButton } from './PrintButton.tsx'
import { TicketStory } from './TicketStory.tsx'
import './reports.css'

/** What happened to one ticket, and who went before it, in words, to be printed for a complaint. */
export default function StoryPage({ app: { session, router }, centre, query }: SubjectProps) {
  const day = useSignal(query.get('day') ?? today(centre))
  const number = useSignal(query.get('number') ?? '')
  const time = useSignal('')
  const story = useSignal<StoryBody | null>(null)
  const found = useSignal<FoundTickets | null>(null)
  const missing = useSignal<string | null>(null)
  const refusal = useSignal<string | null>(null)

  const tell = async (ticketNumber: string) => {
    const answer = await session.ask<StoryBody>(
      'GET',
      `/reports/story?${new URLSearchParams({ day: day.value, number: ticketNumber })}`,
      undefined,
      { timeoutMs: 60_000 }
    )
    if (answer.ok) story.value = answer.body
    else if (answer.problem.status === 404) missing.value = t('story.unknown')
    else refusal.value = answer.problem.code
  }
  const show = async () => {
    story.value = refusal.value = found.value = null
    const asked = { number: number.value.trim(), time: time.value }
    missing.value = day.value === '' || (asked.number === '' && asked.time === '') ? findT('find.missing') : null
    if (missing.value !== null) return
    const params = new URLSearchParams({ day: day.value })
    for (const [key, value] of Object.entries(asked)) if (value !== '') params.set(key, value)
    const answer = await session.ask<FoundTickets>('GET', `/reports/tickets?${params}`)
    if (!answer.ok) {
      refusal.value = answer.problem.code
      return
    }
    const { tickets } = answer.body
    const [only] = tickets
    if (!only) missing.value = t('story.unknown')
    else if (tickets.length === 1) await tell(only.ticketNumber)
    else found.value = answer.body
  }
  useEffect(() => {
    if (number.peek() !== '') void tell(number.peek())
  }, [])
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
          also={told && <PrintButtons language={told.language} />}
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
            <small class='settings-hint'>{findT('find.number-hint')}</small>
          </label>
          <label class='field'>
            <span>{findT('find.time')}</span>
            <input
              type='time'
              value={time.value}
              data-testid='story-time'
              onInput={(event) => {
                time.value = event.currentTarget.value
              }}
            />
            <small class='settings-hint'>{findT('find.time-hint')}</small>
          </label>
        </Form>
      </div>
      {found.value && <FoundList found={found.value} timeZone={centre.timeZone} router={router} />}
      {told && <TicketStory story={told} centre={centre} router={router} />}
    </>
  )
}

type FoundProps = { found: FoundTickets; timeZone: string; router: SubjectProps['app']['router'] }

/** The tickets that somebody may mean. */
function FoundList({ found: { day, tickets }, timeZone, router }: FoundProps) {
  return (
    <section class='settings-table no-print' data-testid='found'>
      <p>{findT('find.several')}</p>
      <DataTable
        columns={[findT('overtaken.number'), findT('find.service'), findT('find.taken'), findT('find.called')]}
      >
        {tickets.map((ticket) => (
          <tr key={ticket.ticketNumber}>
            <th scope='row'>
              <RouteLink router={router} to={storyRoute(day, ticket.ticketNumber)} class='ticket-link'>
                {ticket.ticketNumber}
              </RouteLink>
            </th>
            <td>{name(ticket.service)}</td>
            <td>{clockText(ticket.issuedAt, timeZone)}</td>
            <td>{ticket.calledAt === null ? '–' : clockText(ticket.calledAt, timeZone)}</td>
          </tr>
        ))}
      </DataTable>
    </section>
  )
}

/** The story goes to the visitor: it is printed in their language, or in one's own. */
function PrintButtons({ language }: { language: string | null }) {
  const theirs = LANGS.find((known) => known === language)
  if (!theirs || theirs === lang.value) return <PrintButton class='pill' />
  return (
    <>
      <PrintButton class='pill' language={theirs}>
        {findT('print.in', { language: LANG_NAMES[theirs] })}
      </PrintButton>
      <PrintButton class='pill' testId='print-own'>
        {findT('print.in-own')}
      </PrintButton>
    </>
  )
}
