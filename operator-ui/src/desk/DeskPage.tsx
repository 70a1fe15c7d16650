import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { SessionBody } from '../../../server/protocol/session.ts'
import type { App } from '../app.ts'
import { Dialogs } from '../dialogs/Dialogs.tsx'
import { SupervisorNotes } from './SupervisorNotes.tsx'
import { RejectionMessage } from '../status/RejectionMessage.tsx'
import { StaffCalls } from '../status/StaffCalls.tsx'
import { QueueColumn } from '../queue/QueueColumn.tsx'
import { t } from '../texts.ts'
import { TicketCard } from '../ticket/TicketCard.tsx'
import { runAction } from './run-action.ts'
import { ActionButtons } from './ActionButtons.tsx'
import { createDesk } from './desk-store.ts'
import { DeskHeader } from './DeskHeader.tsx'
import { NextStepButton } from './NextStepButton.tsx'
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
  useLayoutEffect(() => listenToKeys(desk, (id, digit) => runAction(desk, id, digit)), [desk])

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
          <NextStepButton desk={desk} view={view} />
          <ActionButtons desk={desk} view={view} />
        </div>
        <div class='desk-notices'>
          <SupervisorNotes view={view} timeZone={centre.timeZone} />
          <StaffCalls
            calls={view.staffCalls}
            timeZone={centre.timeZone}
            disabled={!desk.ready.value}
            onGo={(deviceId) => desk.post(`/staff-calls/${deviceId}/answer`)}
          />
          {desk.dialog.value === null && <RejectionMessage code={desk.refusal} />}
        </div>
      </main>
      <QueueColumn desk={desk} view={view} centre={centre} />
      <Dialogs app={app} desk={desk} view={view} centre={centre} />
    </div>
  )
}
