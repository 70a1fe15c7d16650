import { useEffect, useMemo } from 'preact/hooks'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { SessionBody } from '../../../server/protocol/session.ts'
import type { App } from '../app.ts'
import { Dialogs } from '../dialogs/Dialogs.tsx'
import { DeskMessages } from '../parts/DeskMessages.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { StaffCalls } from '../parts/StaffCalls.tsx'
import { QueueColumn } from '../queue/QueueColumn.tsx'
import { t } from '../texts.ts'
import { TicketCard } from '../ticket/TicketCard.tsx'
import { act } from './act.ts'
import { Actions } from './Actions.tsx'
import { createDesk } from './desk.ts'
import { DeskHeader } from './DeskHeader.tsx'
import { NextStep } from './NextStep.tsx'
import { listenToKeys } from './shortcuts.ts'
import './desk.css'

type Props = { app: App; centre: CentreBody; me: SessionBody; deskId: string }

/** The screen of one desk. Every button has one place for good; what cannot be done now is dimmed there. */
export function DeskPage({ app, centre, me, deskId }: Props) {
  const { live, session, deskGone } = app
  const desk = useMemo(
    () =>
      createDesk({
        live,
        session,
        deskId,
        onGone: (byThisWindow) => {
          deskGone.value = !byThisWindow
          session.atDesk(null)
        }
      }),
    [live, session, deskId, deskGone]
  )
  useEffect(() => desk.dispose, [desk])
  useEffect(() => listenToKeys(desk, (id) => act(desk, id)), [desk])

  const view = desk.view.value
  if (!view)
    return (
      <main class='waiting'>
        <h1>{t('page.loading')}</h1>
      </main>
    )
  return (
    <div class='desk'>
      <DeskHeader app={app} desk={desk} view={view} centre={centre} me={me} />
      <main class='desk-main'>
        <TicketCard view={view} centre={centre} />
        <div class='desk-buttons'>
          <NextStep desk={desk} view={view} />
          <Actions desk={desk} view={view} />
        </div>
        <div class='desk-notices'>
          <DeskMessages view={view} timeZone={centre.timeZone} />
          <StaffCalls
            calls={view.staffCalls}
            timeZone={centre.timeZone}
            disabled={!desk.ready.value}
            onGo={(deviceId) => desk.post(`/staff-calls/${deviceId}/answer`)}
          />
          {desk.opened.value === null && <Refusal code={desk.refusal} />}
        </div>
      </main>
      <QueueColumn desk={desk} view={view} centre={centre} />
      <Dialogs app={app} desk={desk} view={view} centre={centre} />
    </div>
  )
}
