import { useSignal, useSignalEffect } from '@preact/signals'
import type { OwnDayBody } from '../../../../server/protocol/reports.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import type { SubjectProps } from '../subject-props.ts'
import {
  countText,
  dayText,
  definitionIn,
  type FigureId,
  figureText,
  hourText,
  secondsText,
  useGlossary
} from './figures.ts'
import { today } from './period.ts'
import { ScrollArea } from './ScrollArea.tsx'
import { name, t } from '../texts/reports.ts'
import './reports.css'

const SHOWN: FigureId[] = [
  'visits',
  'finished',
  'serviceMedianS',
  'service90S',
  'noShows',
  'recalls',
  'transfers',
  'parked',
  'busyS',
  'idleS',
  'pausedS'
]
const COLUMNS: FigureId[] = ['visits', 'finished', 'serviceMedianS', 'busyS', 'idleS', 'pausedS']

/** The signed-in user's own day at the desks, without anyone else's figures. */
export default function OwnDayPage({ app: { session }, centre }: SubjectProps) {
  const day = useSignal('')
  const own = useSignal<OwnDayBody | null>(null)
  const refusal = useSignal<string | null>(null)
  const glossary = useGlossary(session)
  useSignalEffect(() => {
    const asked = day.value
    void session.ask<OwnDayBody>('GET', `/reports/own-day${asked === '' ? '' : `?day=${asked}`}`).then((answer) => {
      if (asked !== day.peek()) return
      refusal.value = answer.ok ? null : answer.problem.code
      if (answer.ok) own.value = answer.body
    })
  })
  const body = own.value
  const nameOf = (id: FigureId) => {
    const definition = definitionIn(glossary, id)
    return definition ? name(definition.name) : ''
  }
  return (
    <>
      <PageTitle>{t('own.title')}</PageTitle>
      <p>{t('own.about')}</p>
      <div class='settings-form no-print'>
        <label class='field'>
          <span>{t('own.day')}</span>
          <input
            type='date'
            value={body?.day ?? ''}
            max={today(centre)}
            data-testid='own-day'
            onChange={(event) => {
              if (event.currentTarget.value !== '') day.value = event.currentTarget.value
            }}
          />
        </label>
      </div>
      <RejectionMessage code={refusal} />
      {!body && <p role='status'>{t('page.loading')}</p>}
      {body && body.hours.length === 0 && (
        <p data-testid='own-nothing'>
          {dayText(body.day)}: {t('own.nothing')}
        </p>
      )}
      {body && body.hours.length > 0 && (
        <>
          {body.openDay === body.day && <p>{t('reports.still-open', { day: dayText(body.day) })}</p>}
          <section class='totals' aria-label={t('reports.totals')}>
            <dl>
              {SHOWN.map((id) => (
                <div key={id} data-testid={`own-${id}`}>
                  <dt>{nameOf(id)}</dt>
                  <dd>{figureText(definitionIn(glossary, id), body.total)}</dd>
                </div>
              ))}
            </dl>
          </section>
          <OwnHours hours={body.hours} nameOf={nameOf} />
        </>
      )}
    </>
  )
}

type HoursProps = { hours: OwnDayBody['hours']; nameOf: (id: FigureId) => string }

/** The day hour by hour. */
function OwnHours({ hours, nameOf }: HoursProps) {
  return (
    <section class='settings-table'>
      <h2>{t('own.hours')}</h2>
      <ScrollArea label={t('own.hours')}>
        <table>
          <thead>
            <tr>
              <td />
              {COLUMNS.map((id) => (
                <th key={id} scope='col' class='number'>
                  {nameOf(id)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {hours.map((hour) => (
              <tr key={hour.hour}>
                <th scope='row'>{hourText(hour.hour)}</th>
                <td class='number'>{countText(hour.visits)}</td>
                <td class='number'>{countText(hour.finished)}</td>
                {[hour.serviceMedianS, hour.busyS, hour.idleS, hour.pausedS].map((seconds, i) => (
                  <td key={i} class='number'>
                    {secondsText(seconds)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </section>
  )
}
