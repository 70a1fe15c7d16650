import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { PrintersBody } from '../../../../server/protocol/printing.ts'
import { SelectField } from '../form/choice-fields.tsx'
import type { ProfileProps } from './profile-props.ts'
import { t } from '../texts/devices.ts'

/** The printer that a kiosk's tickets come out of. */
export function PrinterField({ app, profile, change }: ProfileProps) {
  const printers = useSignal<PrintersBody['printers']>([])
  useEffect(() => {
    void app.session.ask<PrintersBody>('GET', '/printers').then((answer) => {
      if (answer.ok) printers.value = answer.body.printers
    })
  }, [app, printers])
  const { printerId = '' } = profile
  // One that was taken away is shown as what it is called, until another is chosen.
  const gone =
    printerId !== '' && !printers.value.some((printer) => printer.printerId === printerId)
      ? [{ value: printerId, label: printerId }]
      : []
  const options = [
    { value: '', label: t('devices.no-printer') },
    ...printers.value.map(({ printerId: value, name: label }) => ({ value, label })),
    ...gone
  ]
  return (
    <SelectField
      label={t('devices.printer')}
      value={printerId}
      options={options}
      testId='device-printer'
      onChange={(value) => change({ printerId: value === '' ? undefined : value })}
    />
  )
}
