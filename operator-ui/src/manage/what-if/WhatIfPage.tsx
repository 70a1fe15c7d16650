import { useSignal, useSignalEffect } from '@preact/signals'
import type { SettingsFault } from '../../../../server/protocol/settings.ts'
import type { RosterBody, WhatIfAsk } from '../../../../server/protocol/what-if.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { daysBefore, today } from '../reports/period.ts'
import type { SubjectProps } from '../subject-props.ts'
import { t as shellT } from '../texts.ts'
import { t } from '../texts/what-if.ts'
import { DayChoice, type DayAsked } from './DayChoice.tsx'
import { type Grid, quartersOf, timesOf } from './quarters.ts'
import { RosterGrid } from './RosterGrid.tsx'
import { RunProgress } from './RunProgress.tsx'
import { type OtherSettings, SettingsChoice, triedSettings } from './SettingsChoice.tsx'
import { useServiceNames } from './service-names.ts'
import { isGoing, useRun } from './use-run.ts'
import { WhatIfResultView } from './WhatIfResult.tsx'
import '../reports/reports.css'
import './what-if.css'

const RUNS = 40

/** A past day with another roster, drawn by quarter hours, or under other settings, beside the day as it was. */
export default function WhatIfPage({ app: { session, router }, centre, settings, query }: SubjectProps) {
  const asked = useSignal<DayAsked>({ day: daysBefore(today(centre), 1) })
  const fileFaults = useSignal<readonly SettingsFault[]>([])
  const hasRoster = useSignal(false)
  const withoutBreaks = useSignal(false)
  const roster = useSignal<RosterBody | null>(null)
  const grid = useSignal<Grid>(new Map())
  const otherSettings = useSignal<OtherSettings | null>(
    query.get('settings') === 'tried' ? triedSettings(settings) : null
  )
  const { run, refusal, faults, start, cancel } = useRun(session)
  const nameOf = useServiceNames(session)

  // A roster begins with the one of the day; of a weekday with that of its last.
  useSignalEffect(() => {
    const now = asked.value
    if (!hasRoster.value || 'dayFileId' in now) return
    const day = 'day' in now ? now.day : lastOf(now.weekday, today(centre))
    if (day === '') return
    void session.ask<RosterBody>('GET', `/what-if/roster?day=${day}`).then((answer) => {
      if (!answer.ok || asked.peek() !== now) return
      grid.value = new Map(answer.body.desks.map(({ deskId, spans }) => [deskId, quartersOf(spans)]))
      roster.value = answer.body
    })
  })

  const askOf = (): WhatIfAsk => {
    const body = roster.peek()
    return {
      ...asked.peek(),
      runs: RUNS,
      ...(otherSettings.peek() && { settings: otherSettings.peek()?.value }),
      ...(hasRoster.peek() &&
        body && {
          roster: {
            others: 'closed',
            breaks: withoutBreaks.peek() ? 'none' : 'recorded',
            desks: Object.fromEntries(
              body.desks.flatMap(({ deskId }) => {
                const times = timesOf(grid.peek().get(deskId) ?? [], body.dayStartsAt)
                return times.length > 0 ? [[deskId, times]] : []
              })
            )
          }
        })
    }
  }

  const result = run.value?.result ?? null
  return (
    <>
      <PageTitle>{shellT('what-if.title')}</PageTitle>
      <p>{t('what-if.about')}</p>
      <form
        class='settings-form'
        onSubmit={(event) => {
          event.preventDefault()
          void start(askOf())
        }}
      >
        <DayChoice session={session} asked={asked} faults={fileFaults} lastDay={today(centre)} />
        <fieldset>
          <legend>{t('what-if.otherwise')}</legend>
          {!('dayFileId' in asked.value) && (
            <label class='check'>
              <input
                type='checkbox'
                checked={hasRoster.value}
                data-testid='with-roster'
                onChange={(event) => {
                  hasRoster.value = event.currentTarget.checked
                }}
              />
              <span>{t('what-if.with-roster')}</span>
            </label>
          )}
          {hasRoster.value && roster.value && !('dayFileId' in asked.value) && (
            <>
              <p id='roster-how' class='settings-hint'>
                {t('what-if.roster-how')}
              </p>
              <RosterGrid
                key={roster.value.day}
                grid={grid}
                desks={roster.value.desks}
                dayStartsAt={roster.value.dayStartsAt}
              />
              <label class='check'>
                <input
                  type='checkbox'
                  checked={withoutBreaks.value}
                  onChange={(event) => {
                    withoutBreaks.value = event.currentTarget.checked
                  }}
                />
                <span>{t('what-if.without-breaks')}</span>
              </label>
            </>
          )}
          <SettingsChoice chosen={otherSettings} settings={settings} router={router} />
        </fieldset>
        <div class='settings-buttons'>
          <button type='submit' class='go' data-testid='start' disabled={isGoing(run.value)}>
            {t('what-if.start')}
          </button>
        </div>
      </form>
      <RejectionMessage code={refusal} />
      <RunProgress run={run.value} faults={[...fileFaults.value, ...faults.value]} onCancel={() => void cancel()} />
      {result && <WhatIfResultView result={result} nameOf={nameOf} />}
    </>
  )
}

/** The last day of a weekday before today. */
function lastOf(weekday: number, day: string): string {
  for (let n = 1; n <= 7; n++) {
    const before = daysBefore(day, n)
    if ((new Date(`${before}T12:00:00Z`).getUTCDay() || 7) === weekday) return before
  }
  return day
}
