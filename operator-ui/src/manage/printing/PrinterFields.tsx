import type { Printer, PrinterView } from '../../../../server/protocol/printing.ts'
import { needsAttention, printerStatusText } from '../../printers/printer-status.ts'
import { SelectField } from '../form/choice-fields.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { TextField } from '../form/TextField.tsx'
import { t } from '../texts/printing.ts'

type Props = {
  printer: Printer
  /** JSON pointer of the printer in the settings. */
  at: string
  /** How it is now; null: the hall does not know it yet. */
  state: PrinterView | null
  isTried: boolean
  onTry: () => void
  onChange: (printer: Printer) => void
}

const MM: Record<Printer['widthDots'], number> = { 576: 80, 384: 58 }
const HOST = /^[A-Za-z0-9]([A-Za-z0-9.:_-]{0,251}[A-Za-z0-9])?$/
const DEVICE = /^\/dev(\/[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}){1,4}$/
const fits =
  (pattern: RegExp) =>
  (text: string): string | null =>
    pattern.test(text.trim()) ? null : t('fault.schema-pattern')

/** One printer: where it is, what it is, and how it is. */
export function PrinterFields({ printer, at, state, isTried, onTry, onChange }: Props) {
  const { connection } = printer
  const part = (news: Partial<Printer>) => onChange({ ...printer, ...news })
  return (
    <>
      <div class='settings-fields'>
        <TextField
          label={t('printing.name')}
          value={printer.name}
          maxLength={60}
          at={`${at}/name`}
          testId='printer-name'
          onChange={(label) => part({ name: label })}
        />
        <SelectField
          label={t('printing.connection')}
          value={connection.kind}
          testId='printer-connection'
          options={[
            { value: 'network', label: t('printing.network') },
            { value: 'file', label: t('printing.file') }
          ]}
          onChange={(kind) =>
            part({ connection: kind === 'network' ? { kind, host: '', port: 9100 } : { kind, path: '/dev/usb/lp0' } })
          }
        />
        {connection.kind === 'network' ? (
          <>
            <TextField
              label={t('printing.host')}
              value={connection.host}
              maxLength={253}
              check={fits(HOST)}
              testId='printer-host'
              onChange={(host) => part({ connection: { ...connection, host: host.trim() } })}
            />
            <NumberField
              label={t('printing.port')}
              value={connection.port}
              at={`${at}/connection/port`}
              testId='printer-port'
              onChange={(port) => part({ connection: { ...connection, port } })}
            />
          </>
        ) : (
          <TextField
            label={t('printing.path')}
            value={connection.path}
            maxLength={200}
            check={fits(DEVICE)}
            testId='printer-path'
            onChange={(path) => part({ connection: { kind: 'file', path: path.trim() } })}
          />
        )}
        <SelectField
          label={t('printing.width')}
          value={String(printer.widthDots)}
          testId='printer-width'
          options={([576, 384] as const).map((dots) => ({
            value: String(dots),
            label: t('printing.mm', { mm: MM[dots] })
          }))}
          onChange={(dots) => part({ widthDots: dots === '384' ? 384 : 576 })}
        />
        <SelectField
          label={t('printing.model')}
          value={printer.model}
          testId='printer-model'
          options={[
            { value: 'epson', label: t('printing.epson') },
            { value: 'compatible', label: t('printing.compatible') },
            { value: 'silent', label: t('printing.silent') }
          ]}
          onChange={(model) => part({ model })}
        />
      </div>
      <PrinterState state={state} isTried={isTried} onTry={onTry} />
    </>
  )
}

function PrinterState({ state, isTried, onTry }: Pick<Props, 'state' | 'isTried' | 'onTry'>) {
  return (
    <p class='printer-state'>
      {state === null ? (
        <span class='field-hint'>{t('printing.try-after')}</span>
      ) : (
        <>
          <strong class={needsAttention(state) ? 'printer-trouble' : undefined} data-testid='printer-state'>
            {printerStatusText(state)}
          </strong>
          <button type='button' class='pill' data-testid='printer-try' onClick={onTry}>
            {t('printing.try')}
          </button>
        </>
      )}
      <span role='status'>{isTried ? t('printing.tried') : ''}</span>
    </p>
  )
}
