import type { LineSize, TemplateLine } from '../../../../server/protocol/printing.ts'
import { SelectField } from '../form/choice-fields.tsx'
import { OrderedList } from '../form/OrderedList.tsx'
import { TranslatedTextField } from '../form/TranslatedTextField.tsx'
import { t } from '../texts/printing.ts'

type Props = { lines: readonly TemplateLine[]; onChange: (lines: TemplateLine[]) => void }

const WHAT = {
  logo: 'line.logo',
  centre: 'line.centre',
  address: 'line.address',
  number: 'line.number',
  service: 'line.service',
  class: 'line.class',
  time: 'line.time',
  ahead: 'line.ahead',
  estimate: 'line.estimate',
  zone: 'line.zone',
  qr: 'line.qr',
  text: 'line.text',
  rule: 'line.rule'
} as const satisfies Record<TemplateLine['what'], string>
const SIZES = {
  small: 'ticket.small',
  normal: 'ticket.normal',
  large: 'ticket.large',
  huge: 'ticket.huge'
} as const satisfies Record<LineSize, string>
const optionsOf = <V extends string>(words: Record<V, Parameters<typeof t>[0]>) =>
  (Object.keys(words) as V[]).map((value) => ({ value, label: t(words[value]) }))

/** Lines have no ids: a row keeps its place while it is edited, and its key. */
const keys = new WeakMap<TemplateLine, string>()
let lastKey = 0
const keyOf = (line: TemplateLine): string => {
  const key = keys.get(line) ?? `line-${++lastKey}`
  keys.set(line, key)
  return key
}

/** The lines of the ticket, in an order that can be changed. */
export function TemplateLines({ lines, onChange }: Props) {
  return (
    <OrderedList
      label={t('ticket.lines')}
      items={lines}
      keyOf={keyOf}
      nameOf={(line) => t(WHAT[line.what])}
      min={1}
      max={24}
      testId='lines'
      addLabel={t('ticket.add-line')}
      make={(): TemplateLine => ({ what: 'text', size: 'normal', text: { ky: '', ru: '', en: '' } })}
      onChange={onChange}
    >
      {(line, i, changed) => {
        const part = (news: Partial<TemplateLine>) => {
          const next = { ...line, ...news }
          keys.set(next, keyOf(line))
          changed(next)
        }
        return (
          <>
            <div class='paper-line'>
              <SelectField
                label={t('ticket.what')}
                value={line.what}
                options={optionsOf(WHAT)}
                testId='line-what'
                onChange={(what) =>
                  part({ what, text: what === 'text' ? (line.text ?? { ky: '', ru: '', en: '' }) : null })
                }
              />
              {line.what !== 'rule' && (
                <SelectField
                  label={t('ticket.size')}
                  value={line.size}
                  options={optionsOf(SIZES)}
                  testId='line-size'
                  onChange={(size) => part({ size })}
                />
              )}
            </div>
            {line.text && (
              <TranslatedTextField
                label={t('ticket.words')}
                value={line.text}
                maxLength={200}
                lines={2}
                optional
                at={`/printing/template/lines/${i}/text`}
                testId='line-text'
                onChange={(text) => part({ text })}
              />
            )}
          </>
        )
      }}
    </OrderedList>
  )
}
