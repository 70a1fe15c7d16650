import type { PrintersBody } from '../../../server/protocol/printing.ts'
import type { App } from '../app.ts'
import { usePolled } from '../manage/use-polled.ts'
import { ReprintForm } from '../printers/ReprintForm.tsx'

/** A lost ticket on paper once more, where the hall has printers. */
export function Paper({ app: { session }, ticketNumber }: { app: App; ticketNumber: string }) {
  const printers = usePolled<PrintersBody>(session, '/printers').body.value?.printers ?? []
  return printers.length === 0 ? null : (
    <ReprintForm key={ticketNumber} ask={session.ask} printers={printers} ticketNumber={ticketNumber} />
  )
}
