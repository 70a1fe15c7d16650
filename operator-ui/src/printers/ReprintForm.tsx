import { useSignal } from '@preact/signals'
import type { PrinterView, Reprint as Printed } from '../../../server/protocol/printing.ts'
import { foldTyped } from '../../../server/protocol/conventions/look-alikes.ts'
import type { Session } from '../session/session.ts'
import { t } from '../texts.ts'
import { RejectionMessage } from '../status/RejectionMessage.tsx'
import '../dialogs/dialogs.css'
import './reprint.css'
import { ChoiceField } from '../dialogs/ChoiceField.tsx'

type Props = {
  ask: Session['ask']
  printers: ReadonlyArray<Pick<PrinterView, 'printerId' | 'name'>>
  /** Left out: it is typed in. */
  ticketNumber?: string
}

/** Reprints a lost ticket: the same number, no new place in the queue. */
export function ReprintForm({ ask, printers, ticketNumber }: Props) {
  const typed = useSignal('')
  const printerId = useSignal('')
  const refusal = useSignal<string | null>(null)
  const done = useSignal<Printed | null>(null)
  const busy = useSignal(false)

  const print = async () => {
    const number = ticketNumber ?? foldTyped(typed.peek())
    if (busy.peek() || number === '') return
    busy.value = true
    const answer = await ask<Printed>('POST', '/printers/reprints', {
      ticketNumber: number,
      printerId: printerId.peek() || null
    })
    busy.value = false
    done.value = answer.ok ? answer.body : null
    refusal.value = answer.ok ? null : answer.problem.code
    if (answer.ok) typed.value = ''
  }
  // Inside of a dialog's form Enter belongs to the dialog.
  const byEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    void print()
  }

  return (
    <div class='reprint' aria-busy={busy.value}>
      {ticketNumber === undefined && (
        <label class='field'>
          <span>{t('reprint.number')}</span>
          <input
            value={typed.value}
            maxLength={12}
            autocomplete='off'
            spellcheck={false}
            data-testid='reprint-number'
            onInput={(event) => {
              typed.value = event.currentTarget.value
            }}
            onKeyDown={byEnter}
          />
        </label>
      )}
      {printers.length > 1 && (
        <ChoiceField label={t('printers.printer')} chosen={printerId} testId='reprint-printer'>
          <option value=''>{t('reprint.same')}</option>
          {printers.map((printer) => (
            <option key={printer.printerId} value={printer.printerId}>
              {printer.name}
            </option>
          ))}
        </ChoiceField>
      )}
      <button type='button' class='action' data-testid='reprint' onClick={print}>
        {t(ticketNumber === undefined ? 'reprint.do' : 'reprint.title')}
      </button>
      <p class='reprint-done' role='status' data-testid='reprint-done'>
        {done.value &&
          t('reprint.done', {
            number: done.value.ticketNumber,
            printer: printers.find((printer) => printer.printerId === done.value?.printerId)?.name ?? ''
          })}
      </p>
      <RejectionMessage code={refusal} />
    </div>
  )
}
