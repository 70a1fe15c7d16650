import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { SessionBody } from '../../../server/protocol/session.ts'
import type { App } from '../app.ts'
import { PlaceLink } from '../parts/PlaceLink.tsx'
import { PlainHeader } from '../parts/PlainHeader.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { StaffCalls } from '../parts/StaffCalls.tsx'
import { name, t } from '../texts.ts'
import { minutesText } from '../words/durations.ts'
import { DesksTable } from './DesksTable.tsx'
import { Printers, PrinterTroubles } from './Printers.tsx'
import { ServicesTable } from './ServicesTable.tsx'
import './hall.css'

const CLOCK_WORDS = { behind: 'clock.behind', ahead: 'clock.ahead', implausible: 'clock.implausible' } as const

type Props = { app: App, centre: CentreBody, me: SessionBody }

/** The hall at one glance, for whoever steers it. */
export function Hall ({ app, centre, me }: Props) {
  const { live, session, places } = app
  const refusal = useSignal<string | null>(null)
  useEffect(() => { live.subscribe(['supervisor']) }, [live])
  const view = live.view('supervisor').value
  const lost = live.connection.value !== 'live'
  const go = async (deviceId: string) => {
    const answer = await session.ask('POST', `/staff-calls/${deviceId}/answer`, {})
    if (!answer.ok) refusal.value = answer.problem.code
  }

  return (
    <div class='hall'>
      <PlainHeader app={app} centre={centre} me={me}>
        <PlaceLink places={places} to={{ at: 'work' }} testId='to-desks'>{t('hall.desks-link')}</PlaceLink>
      </PlainHeader>
      <main>
        <h1>{t('hall.title')}</h1>
        {view && (
          <>
            <p class='hall-sums'>
              <span>{t('hall.waiting')}: <strong>{view.waiting}</strong></span>
              {view.onTheWay > 0 && <span data-testid='on-the-way'>{t('hall.on-the-way')}: <strong>{view.onTheWay}</strong></span>}
              <span>{t('hall.longest')}: <strong>{minutesText(view.longestWaitMs)}</strong></span>
            </p>
            <StaffCalls calls={view.staffCalls} timeZone={centre.timeZone} disabled={lost} onGo={go} />
            <Refusal code={refusal} />
            {view.clock && <p class='unserved' role='status' data-testid='clock-notice'>{t(CLOCK_WORDS[view.clock.kind], { minutes: Math.abs(view.clock.byMs) / 60_000 })}</p>}
            <PrinterTroubles printers={view.printers} />
            {view.unserved.length > 0 && (
              <div class='unserved' data-testid='unserved'>
                <h2>{t('hall.unserved-title')}</h2>
                <ul>{view.unserved.map((one) => <li key={one.serviceId}>{name(one.name)}: <strong>{one.waiting}</strong></li>)}</ul>
              </div>
            )}
            <div class='hall-tables'>
              <ServicesTable view={view} />
              <DesksTable view={view} centre={centre} />
              <Printers printers={view.printers} ask={session.ask} />
            </div>
          </>
        )}
        {!view && <p>{t('page.loading')}</p>}
      </main>
    </div>
  )
}
