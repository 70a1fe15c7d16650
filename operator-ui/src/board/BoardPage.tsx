import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { tick } from '../../../server/client/clock.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { SupervisorView } from '../../../server/protocol/hall-views.ts'
import type { SessionBody } from '../../../server/protocol/session.ts'
import type { App } from '../app.ts'
import { LazyPage } from '../navigation/LazyPage.tsx'
import { RouteLink } from '../navigation/RouteLink.tsx'
import { PageHeader } from '../header/PageHeader.tsx'
import { RejectionMessage } from '../status/RejectionMessage.tsx'
import { StaffCalls } from '../status/StaffCalls.tsx'
import { AdviceList } from './AdviceList.tsx'
import { AlarmList } from './AlarmList.tsx'
import { ArrivalsChart } from './ArrivalsChart.tsx'
import { DeskTiles } from './DeskTiles.tsx'
import { DeviceList } from './DeviceList.tsx'
import { MeasureList } from './MeasureList.tsx'
import { ServiceTable } from './ServiceTable.tsx'
import type { OpenDialog } from './steering/open-dialog.ts'
import { SteeringDialogs } from './steering/SteeringDialogs.tsx'
import { HallTotals } from './HallTotals.tsx'
import { t } from './texts.ts'
import { ZoneTotals } from './ZoneTotals.tsx'
import { BoardActions } from './BoardActions.tsx'
import './board.css'

type Props = { app: App; centre: CentreBody; me: SessionBody }

/** With the words of all settings: loaded only where something is planned. */
const plannedSoon = () => import('../manage/planned/PlannedSoon.tsx')

/** The supervisor's view of the hall: alarms first, and the actions against them one touch away. */
export default function BoardPage({ app, centre, me }: Props) {
  const { live, session, router } = app
  const refusal = useSignal<string | null>(null)
  const asked = useSignal<OpenDialog | null>(null)
  const done = useSignal('')
  useEffect(() => {
    live.subscribe(['supervisor'])
  }, [live])
  const view = live.view('supervisor').value
  const steers = me.rights.includes('steer')
  const isLost = live.connection.value !== 'live'
  const post = async (path: string, body: object) => {
    const answer = await session.ask('POST', path, body)
    refusal.value = answer.ok ? null : answer.problem.code
  }
  const ask = (what: OpenDialog) => {
    if (!isLost && steers) asked.value = what
  }

  return (
    <div class={steers ? 'board' : 'board board-looking'}>
      <PageHeader app={app} centre={centre} me={me}>
        {me.rights.includes('serve') && (
          <RouteLink router={router} to={{ at: 'work' }} testId='to-desks'>
            {t('board.desks-link')}
          </RouteLink>
        )}
      </PageHeader>
      <main>
        <div class='board-head'>
          <h1>{t('board.title')}</h1>
          {steers && <BoardActions view={view} isLost={isLost} onAsk={ask} />}
        </div>
        <p class='board-done' role='status' data-testid='done'>
          {done.value}
        </p>
        <RejectionMessage code={refusal} />
        {!view && <p>{t('page.loading')}</p>}
        {view && (
          <>
            <HallPicture app={app} me={me} view={view} centre={centre} onPost={post} onAsk={ask} />
            {asked.value && (
              <SteeringDialogs
                app={app}
                asked={asked}
                view={view}
                centre={centre}
                onDone={(what) => {
                  done.value = t('steer.done', { what })
                }}
              />
            )}
          </>
        )}
      </main>
    </div>
  )
}

type PictureProps = {
  app: App
  me: SessionBody
  view: SupervisorView
  centre: CentreBody
  onPost: (path: string, body: object) => Promise<void>
  onAsk: (what: OpenDialog) => void
}

/** The hall as it is now. */
function HallPicture({ app: { live, session, router }, me, view, centre, onPost, onAsk }: PictureProps) {
  const now = tick.value
  return (
    <>
      <AlarmList
        view={view}
        centre={centre}
        now={now}
        onKnow={(alarm) => onPost('/alarms/acknowledge', { alarmId: alarm.alarmId, level: alarm.level })}
        onAsk={onAsk}
      />
      <StaffCalls
        calls={view.staffCalls}
        timeZone={centre.timeZone}
        disabled={live.connection.value !== 'live'}
        onGo={(deviceId) => onPost(`/staff-calls/${deviceId}/answer`, {})}
      />
      {!view.serviceDay && (
        <p class='board-closed' data-testid='day-closed'>
          {t('board.day-closed')}
        </p>
      )}
      {view.planned.length > 0 && <LazyPage load={plannedSoon} props={{ view, centre }} />}
      <HallTotals view={view} now={now} />
      {me.rights.includes('complaints') && view.complaints.open > 0 && (
        <p class='hint'>
          <RouteLink
            router={router}
            to={{ at: 'manage', subject: 'complaints' }}
            class='in-text'
            testId='to-complaints'
          >
            {t('board.complaints', view.complaints)}
          </RouteLink>
        </p>
      )}
      <ZoneTotals view={view} centre={centre} now={now} />
      <div class='board-columns'>
        <div class='board-side'>
          <ServiceTable view={view} now={now} onAsk={onAsk} />
          <p class='hint'>{t(view.nextHour.basis === 'usual' ? 'board.outlook-usual' : 'board.outlook-last-hour')}</p>
          <ArrivalsChart arrivals={view.arrivals} now={now} timeZone={centre.timeZone} />
        </div>
        <div class='board-side'>
          <AdviceList advice={view.advice} services={view.services} centre={centre} onAsk={onAsk} />
          <DeskTiles view={view} centre={centre} now={now} onAsk={onAsk} />
          <MeasureList measures={view.measures} centre={centre} onAsk={onAsk} />
          <DeviceList view={view} centre={centre} ask={session.ask} onAsk={onAsk} />
        </div>
      </div>
    </>
  )
}
