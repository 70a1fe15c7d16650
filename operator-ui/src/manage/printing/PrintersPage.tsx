import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Printer, PrintersBody } from '../../../../server/protocol/printing.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import { OrderedList } from '../form/OrderedList.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { useSection } from '../settings/section.ts'
import { SettingsForm } from '../settings/SettingsForm.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { PrinterFields } from './PrinterFields.tsx'
import { t } from '../texts/printing.ts'
import './printing.css'

const LOOK_EVERY_MS = 3_000

/** A name that no other printer has; the kiosks that print on it know it by this. */
const newId = (printers: readonly Printer[]): string => {
  const taken = new Set(printers.map((printer) => printer.printerId))
  let n = printers.length + 1
  while (taken.has(`printer-${n}`)) n++
  return `printer-${n}`
}

/** The printers of the hall, how they are now, and how long a ticket is worth printing. */
export default function PrintersPage({ app, settings }: SubjectProps) {
  const section = useSection(settings, app.router, ({ printing }) => ({ printing }))
  const states = useSignal<PrintersBody['printers']>([])
  const refusal = useSignal<string | null>(null)
  const tried = useSignal<string | null>(null)
  useEffect(() => {
    const look = async () => {
      const answer = await app.session.ask<PrintersBody>('GET', '/printers')
      if (answer.ok) states.value = answer.body.printers
    }
    void look()
    const timer = setInterval(look, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [app, states])
  const tryOut = async (printerId: string) => {
    const answer = await app.session.ask('POST', `/printers/${printerId}/test`, {})
    tried.value = answer.ok ? printerId : null
    refusal.value = answer.ok ? null : answer.problem.code
  }

  return (
    <>
      <PageTitle>{t('printers.title')}</PageTitle>
      <p>{t('printing.about')}</p>
      <SettingsForm section={section}>
        {({ printing }, change) => (
          <>
            <OrderedList
              label={t('printing.list')}
              items={printing.printers}
              keyOf={(printer) => printer.printerId}
              nameOf={(printer) => printer.name}
              max={32}
              testId='printers'
              addLabel={t('printing.add')}
              make={(): Printer => ({
                printerId: newId(printing.printers),
                name: '',
                connection: { kind: 'network', host: '', port: 9100 },
                widthDots: 576,
                model: 'compatible'
              })}
              onChange={(printers) => change({ printing: { ...printing, printers } })}
            >
              {(printer, i, changed) => (
                <PrinterFields
                  printer={printer}
                  at={`/printing/printers/${i}`}
                  state={states.value.find((each) => each.printerId === printer.printerId) ?? null}
                  isTried={tried.value === printer.printerId}
                  onTry={() => tryOut(printer.printerId)}
                  onChange={changed}
                />
              )}
            </OrderedList>
            <RejectionMessage code={refusal} />
            <NumberField
              label={t('printing.age')}
              value={printing.maxJobAgeMs}
              scale={1_000}
              unit={t('printing.seconds')}
              at='/printing/maxJobAgeMs'
              onChange={(maxJobAgeMs) => change({ printing: { ...printing, maxJobAgeMs } })}
            />
          </>
        )}
      </SettingsForm>
    </>
  )
}
