import { type Signal, useSignal } from '@preact/signals'
import type { PrintersBody } from '../../../server/protocol/printing.ts'
import { usePolled } from '../manage/use-polled.ts'
import type { Session } from '../session/session.ts'

const KEPT = 'kezek.reception.printer'

/** Where new tickets are printed, remembered in this browser. */
export interface PrinterChoice {
  printers: PrintersBody['printers']
  /** Empty: on no paper. */
  chosen: Signal<string>
  choose: (printerId: string) => void
  /** The one that is chosen, while the hall has it. */
  printerId: () => string | null
}

export function usePrinter(session: Session): PrinterChoice {
  const printers = usePolled<PrintersBody>(session, '/printers').body.value?.printers ?? []
  const chosen = useSignal(localStorage.getItem(KEPT) ?? '')
  return {
    printers,
    chosen,
    choose: (printerId) => {
      chosen.value = printerId
      localStorage.setItem(KEPT, printerId)
    },
    printerId: () => (printers.some(({ printerId }) => printerId === chosen.peek()) ? chosen.peek() : null)
  }
}
