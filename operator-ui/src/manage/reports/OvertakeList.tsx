import { useSignal, useSignalEffect } from '@preact/signals'
import { clockSecondsText } from '../../../../server/client/dates.ts'
import type { CentreBody } from '../../../../server/protocol/centre.ts'
import type { OvertakesBody } from '../../../../server/protocol/stories.ts'
import type { App } from '../../app.ts'
import { RouteLink } from '../../navigation/RouteLink.tsx'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import { DataTable } from '../layout/DataTable.tsx'
import { t } from '../texts/overtakes.ts'
import { storyRoute, whereText, whyText } from './overtake-text.ts'
import { ScrollArea } from './ScrollArea.tsx'

type Props = { app: App; centre: CentreBody; day: string }
type Call = OvertakesBody['calls'][number]

const PASSED = {
  'same-desk': 'passed.same-desk',
  'later-tier': 'passed.later-tier',
  'let-pass': 'passed.let-pass'
} as const
/** A day may have hundreds: so many are shown at first, the rest when it is asked for. */
const AT_FIRST = 50

/** Every overtake of a day, each ticket with a link to its story. */
export function OvertakeList({ app: { session, router }, centre, day }: Props) {
  const asked = useSignal(day)
  const body = useSignal<OvertakesBody | null>(null)
  const refusal = useSignal<string | null>(null)
  const isWhole = useSignal(false)
  useSignalEffect(() => {
    const wanted = asked.value
    if (wanted === '') return
    void session
      .ask<OvertakesBody>('GET', `/reports/overtakes?day=${wanted}`, undefined, { timeoutMs: 60_000 })
      .then((answer) => {
        if (wanted !== asked.peek()) return
        refusal.value = answer.ok ? null : answer.problem.code
        body.value = answer.ok ? answer.body : null
      })
  })
  const calls = body.value?.calls ?? []
  const shown = isWhole.value ? calls : calls.slice(0, AT_FIRST)
  const columns = [
    t('overtaken.time'),
    t('overtaken.number'),
    t('overtaken.desk'),
    t('overtaken.why'),
    t('overtaken.passed')
  ]
  return (
    <section class='settings-table' data-testid='overtakes'>
      <h2>{t('list.heading')}</h2>
      <p class='settings-hint'>{t('list.about')}</p>
      <label class='field no-print overtakes-day'>
        <span>{t('overtaken.day')}</span>
        <input
          type='date'
          value={asked.value}
          data-testid='overtakes-day'
          onInput={(event) => {
            asked.value = event.currentTarget.value
          }}
        />
      </label>
      <RejectionMessage code={refusal} />
      {body.value && calls.length === 0 && <p>{t('list.none')}</p>}
      {shown.length > 0 && (
        <ScrollArea label={t('list.heading')}>
          <DataTable columns={columns}>
            {shown.map((call) => (
              <tr key={call.seq}>
                <td class='number'>{clockSecondsText(call.at, centre.timeZone)}</td>
                <th scope='row'>
                  <RouteLink router={router} to={storyRoute(asked.value, call.ticketNumber)} class='ticket-link'>
                    {call.ticketNumber}
                  </RouteLink>
                </th>
                <td>{whereText(call, centre)}</td>
                <td>{whyText(call, centre)}</td>
                <td class='passed-list'>{call.passed.map((passed) => passedLink(passed))}</td>
              </tr>
            ))}
          </DataTable>
        </ScrollArea>
      )}
      {shown.length < calls.length && (
        <button
          type='button'
          class='pill no-print'
          data-testid='overtakes-more'
          onClick={() => {
            isWhole.value = true
          }}
        >
          {t('list.more', { n: calls.length - shown.length })}
        </button>
      )}
    </section>
  )

  function passedLink({ ticketNumber, how }: Call['passed'][number]) {
    return (
      <span key={ticketNumber}>
        <RouteLink router={router} to={storyRoute(asked.value, ticketNumber)} class='ticket-link'>
          {ticketNumber}
        </RouteLink>
        {how !== 'same-service' && <small> ({t(PASSED[how])})</small>}
      </span>
    )
  }
}
