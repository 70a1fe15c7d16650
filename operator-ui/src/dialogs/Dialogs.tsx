import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { DeskView } from '../../../server/protocol/desks.ts'
import type { App } from '../app.ts'
import type { Desk } from '../desk/desk-store.ts'
import { BreakDialog } from './BreakDialog.tsx'
import { CallDialog } from './CallDialog.tsx'
import { CancelDialog } from './CancelDialog.tsx'
import { CloseDialog } from './CloseDialog.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { SignOutDialog } from './SignOutDialog.tsx'
import { OutcomeDialog } from './OutcomeDialog.tsx'
import { ParkDialog } from './ParkDialog.tsx'
import { RowDialog } from './RowDialog.tsx'
import { TransferDialog } from './TransferDialog.tsx'

type Props = { app: App; desk: Desk; view: DeskView; centre: CentreBody }

/** The one dialog that is open. */
export function Dialogs({ app, desk, view, centre }: Props) {
  const opened = desk.dialog.value
  const { session } = app
  if (!opened) return null
  switch (opened.kind) {
    case 'outcome':
      return (
        <OutcomeDialog
          desk={desk}
          centre={centre}
          about={opened.about}
          ticketNumber={opened.ticketNumber}
          digit={opened.digit}
        />
      )
    case 'park':
      return <ParkDialog desk={desk} centre={centre} about={opened.about} ticketNumber={opened.ticketNumber} />
    case 'transfer':
      return (
        <TransferDialog
          desk={desk}
          session={session}
          centre={centre}
          about={opened.about}
          ticketNumber={opened.ticketNumber}
        />
      )
    case 'cancel-present':
      return <CancelDialog desk={desk} ticketRef={opened.about} ticketNumber={opened.ticketNumber} />
    case 'call':
      return <CallDialog desk={desk} view={view} centre={centre} ticketRef={opened.ticketRef} />
    case 'row':
      return (
        <RowDialog
          desk={desk}
          session={session}
          view={view}
          ticketRef={opened.ticketRef}
          ticketNumber={opened.ticketNumber}
        />
      )
    case 'cancel-row':
      return <CancelDialog desk={desk} ticketRef={opened.ticketRef} ticketNumber={opened.ticketNumber} />
    case 'break':
      return <BreakDialog desk={desk} centre={centre} />
    case 'close':
      return <CloseDialog desk={desk} centre={centre} />
    case 'leave':
      return <SignOutDialog desk={desk} session={session} view={view} />
    case 'keys':
      return <KeysDialog desk={desk} />
  }
}
