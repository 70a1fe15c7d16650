import { useEffect } from 'preact/hooks'
import type { DevicesBody } from '../../../../server/protocol/devices.ts'
import type { PeopleBody } from '../../../../server/protocol/people.ts'
import type { TestTicketBody } from '../../../../server/protocol/test-ticket.ts'
import { RouteLink } from '../../navigation/RouteLink.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { today } from '../reports/period.ts'
import type { SubjectProps } from '../subject-props.ts'
import { t } from '../texts/start.ts'
import { t as shellT } from '../texts.ts'
import { usePolled } from '../use-polled.ts'
import { type FirstStep, firstSteps } from './first-steps.ts'

const WORDS = {
  centre: 'start.centre',
  hours: 'start.hours',
  holidays: 'start.holidays',
  services: 'start.services',
  desks: 'start.desks',
  served: 'start.served',
  people: 'start.people',
  kiosk: 'start.kiosk',
  display: 'start.display',
  printer: 'start.printer',
  test: 'start.test'
} as const satisfies Record<FirstStep['id'], string>

/** What the hall still needs before it opens, each with the page where it is done. */
export default function StartPage({ app, centre, settings }: SubjectProps) {
  const { body: people } = usePolled<PeopleBody>(app.session, '/people')
  const { body: devices } = usePolled<DevicesBody>(app.session, '/devices')
  const { body: test } = usePolled<TestTicketBody>(app.session, '/test-ticket')
  useEffect(() => {
    void settings.load()
  }, [settings])
  const saved = settings.saved.value
  const year = Number(today(centre).slice(0, 4))
  const steps =
    saved && people.value && devices.value && test.value
      ? firstSteps(saved, people.value.people, devices.value.devices, year, test.value.kept)
      : null
  const missing = steps?.filter(({ isDone }) => !isDone) ?? []
  return (
    <>
      <PageTitle>{shellT('start.title')}</PageTitle>
      {!steps && <p>{t('page.loading')}</p>}
      {steps && (
        <>
          <p data-testid='start-missing'>
            {missing.length === 0 ? t('start.ready') : t('start.missing', { n: missing.length })}
          </p>
          <ol class='first-steps'>
            {steps.map(({ id, path, isDone, count }) => (
              <li key={id} class={isDone ? 'step-done' : 'step-missing'} data-testid={`step-${id}`}>
                <span aria-hidden='true'>{isDone ? '✓' : '○'}</span>
                <RouteLink router={app.router} to={{ at: 'manage', subject: path }}>
                  {t(WORDS[id], { n: count })}
                </RouteLink>
                <span>{isDone ? t('start.done') : t('start.to-do')}</span>
              </li>
            ))}
          </ol>
          <p>
            {t('start.templates')}{' '}
            <RouteLink router={app.router} to={{ at: 'manage', subject: 'file' }}>
              {shellT('file.title')}
            </RouteLink>
          </p>
        </>
      )}
    </>
  )
}
