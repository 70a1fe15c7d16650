import type { Centre, DayException, WeeklyHours } from '../../../../server/protocol/centre.ts'
import { CheckboxField } from '../form/choice-fields.tsx'
import { OrderedList } from '../form/OrderedList.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { WeekHoursField } from '../form/WeekHoursField.tsx'
import { useSection } from '../settings/section.ts'
import { SettingsForm } from '../settings/SettingsForm.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { today } from '../reports/period.ts'
import { withNationalDays } from './national-days.ts'
import { ExceptionFields } from './ExceptionFields.tsx'
import { name, t } from '../texts/hours.ts'

const WORKDAY: WeeklyHours[number] = [
  ['09:00', '12:00'],
  ['13:00', '18:00']
]
const FIRST: NonNullable<Centre['hours']> = [WORKDAY, WORKDAY, WORKDAY, WORKDAY, WORKDAY, [], []]

/** The hours of the week, and the days that are not as their weekday. */
export default function HoursPage({ app, centre, settings }: SubjectProps) {
  const section = useSection(settings, app.router, ({ hours, exceptions }) => ({ hours, exceptions }))
  const thisYear = Number(today(centre).slice(0, 4))
  return (
    <>
      <PageTitle>{t('hours.title')}</PageTitle>
      <SettingsForm section={section} isPlayable>
        {(draft, change) => (
          <>
            <CheckboxField
              label={t('hours.always')}
              checked={draft.hours === null}
              testId='hours-always'
              onChange={(always) => change({ hours: always ? null : FIRST })}
            />
            {draft.hours?.every((day) => day.length === 0) && (
              <div class='settings-buttons'>
                <button type='button' class='pill' data-testid='hours-usual' onClick={() => change({ hours: FIRST })}>
                  {t('hours.usual')}
                </button>
              </div>
            )}
            {draft.hours !== null && (
              <WeekHoursField
                label={t('hours.week')}
                at='/hours'
                value={draft.hours}
                testId='hours'
                onChange={(hours) => change({ hours })}
              />
            )}
            <div class='settings-buttons'>
              {[0, 1].map((later) => (
                <button
                  key={later}
                  type='button'
                  class='pill'
                  data-testid={`national-days-${later}`}
                  onClick={() => change({ exceptions: withNationalDays(draft.exceptions, thisYear + later) })}
                >
                  {t('hours.national', { year: String(thisYear + later) })}
                </button>
              ))}
            </div>
            <p class='settings-hint'>{t('hours.national-hint')}</p>
            <OrderedList
              label={t('hours.exceptions')}
              items={draft.exceptions}
              keyOf={(one) => String(draft.exceptions.indexOf(one))}
              nameOf={(one) => `${one.date} ${name(one.name)}`}
              testId='exceptions'
              onChange={(exceptions) => change({ exceptions })}
              addLabel={t('hours.add-exception')}
              make={(): DayException => ({ date: '', name: { ky: '', ru: '', en: '' }, hours: [] })}
            >
              {(one, i, put) => <ExceptionFields value={one} at={`/exceptions/${i}`} onChange={put} />}
            </OrderedList>
          </>
        )}
      </SettingsForm>
    </>
  )
}
