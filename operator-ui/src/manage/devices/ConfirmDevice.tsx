import { zoneLabel } from '../../format/labels.ts'
import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { CentreBody } from '../../../../server/protocol/centre.ts'
import type { Device } from '../../../../server/protocol/devices.ts'
import type { Session } from '../../session/session.ts'
import { t } from '../texts/devices.ts'
import { Form } from '../form/Form.tsx'

type Props = { session: Session; centre: CentreBody; onDone: (device: Device) => void }

/** The code that a screen shows makes it the hall's. */
export function ConfirmDevice({ session, centre, onDone }: Props) {
  const missing = useSignal<string | null>(null)
  const refusal = useSignal<string | null>(null)
  const code = useRef<HTMLInputElement>(null)
  const label = useRef<HTMLInputElement>(null)
  const zone = useRef<HTMLSelectElement>(null)

  const submit = async () => {
    const [shown, called] = [code.current?.value.trim(), label.current?.value.trim()]
    missing.value = shown && shown.length >= 6 && called ? null : t('devices.missing')
    refusal.value = null
    if (!shown || !called || missing.value !== null) return
    const answer = await session.ask<Device>('POST', '/devices/confirm', {
      code: shown,
      name: called,
      zoneId: zone.current?.value || null
    })
    if (!answer.ok) {
      refusal.value = answer.problem.code
      code.current?.select()
      return
    }
    if (code.current && label.current) code.current.value = label.current.value = ''
    onDone(answer.body)
  }

  return (
    <Form
      title={t('devices.confirm-title')}
      missing={missing}
      refusal={refusal}
      submit={t('devices.confirm')}
      onSubmit={submit}
    >
      <label class='field'>
        <span>{t('devices.code')}</span>
        <input
          ref={code}
          class='code'
          autocomplete='off'
          autocapitalize='characters'
          spellcheck={false}
          maxLength={16}
          data-testid='device-code'
        />
      </label>
      <label class='field'>
        <span>{t('devices.name')}</span>
        <input ref={label} autocomplete='off' maxLength={60} data-testid='device-name' />
      </label>
      <label class='field'>
        <span>{t('devices.zone')}</span>
        <select ref={zone} data-testid='device-zone'>
          <option value=''>{t('devices.no-zone')}</option>
          {centre.zones.map((one) => (
            <option key={one.zoneId} value={one.zoneId}>
              {zoneLabel(one)}
            </option>
          ))}
        </select>
      </label>
    </Form>
  )
}
