import type { PrinterView } from '../../../server/protocol/printing.ts'
import { Reprint } from '../parts/Reprint.tsx'
import type { Session } from '../session/session.ts'
import { t } from '../texts.ts'
import { needsSomebody, printerWord } from '../words/printers.ts'

type Props = { printers: readonly PrinterView[], ask: Session['ask'] }

/** Which printers somebody has to go to, said where it is seen at once. */
export function PrinterTroubles ({ printers }: Pick<Props, 'printers'>) {
  const troubled = printers.filter(needsSomebody)
  return (
    <div role='status'>
      {troubled.length > 0 && (
        <ul class='unserved' data-testid='printer-troubles'>
          {troubled.map((printer) => <li key={printer.printerId}>{t('printers.printer')} «{printer.name}»: <strong>{printerWord(printer)}</strong></li>)}
        </ul>
      )}
    </div>
  )
}

/** The ticket printers, those that need somebody in a colour and a word; and a ticket once more. */
export function Printers ({ printers, ask }: Props) {
  if (printers.length === 0) return null
  return (
    <section aria-labelledby='hall-printers'>
      <h2 id='hall-printers'>{t('printers.list')}</h2>
      <table>
        <thead>
          <tr>
            <th scope='col'>{t('printers.printer')}</th>
            <th scope='col'>{t('printers.state')}</th>
            <th scope='col' class='number'>{t('printers.waiting')}</th>
          </tr>
        </thead>
        <tbody>
          {printers.map((printer) => (
            <tr key={printer.printerId} data-testid='printer-row' data-status={printer.status}>
              <th scope='row'>{printer.name}</th>
              <td><span class={needsSomebody(printer) ? 'printer-trouble' : undefined}>{printerWord(printer)}</span></td>
              <td class='number'>{printer.waiting}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t('reprint.title')}</h3>
      <Reprint ask={ask} printers={printers} />
    </section>
  )
}
