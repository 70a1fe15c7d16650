import { zoneLabel } from '../../format/labels.ts'
import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { CentreBody } from '../../../../server/protocol/centre.ts'
import type { Device, DeviceProfile } from '../../../../server/protocol/devices.ts'
import type { App } from '../../app.ts'
import { SelectField } from '../form/choice-fields.tsx'
import { BackButton } from '../form/BackButton.tsx'
import { Form } from '../form/Form.tsx'
import { createFormState, FormContext } from '../form/form-state.ts'
import { PageTitle } from '../layout/PageTitle.tsx'
import { TextField } from '../form/TextField.tsx'
import { PROFILE_FIELDS } from './profile-fields.ts'
import type { ProfileProps } from './profile-props.ts'
import { t } from '../texts/devices.ts'

type Props = { app: App; centre: CentreBody; device: Device; onDone: (name: string) => void; onBack: () => void }

/** One device: its name, its zone, and how it differs from the others of its kind. */
export function DeviceForm({ app, centre, device, onDone, onBack }: Props) {
  const state = useMemo(() => createFormState(), [])
  const missing = useSignal<string | null>(null)
  const refusal = useSignal<string | null>(null)
  const label = useSignal(device.name)
  const zoneId = useSignal(device.zoneId ?? '')
  const profile = useSignal<DeviceProfile>(device.profile)
  const change: ProfileProps['change'] = (part) => {
    const entries = Object.entries({ ...profile.value, ...part }).filter(([, value]) => value !== undefined)
    profile.value = Object.fromEntries(entries) as DeviceProfile
  }

  const submit = async () => {
    state.isTried.value = true
    missing.value = state.problems.size > 0 ? t('form.look') : null
    refusal.value = null
    if (missing.value !== null) return
    const answer = await app.session.ask('PUT', `/devices/${device.deviceId}`, {
      name: label.value.trim(),
      zoneId: zoneId.value || null,
      profile: profile.value
    })
    if (answer.ok) onDone(label.value)
    else refusal.value = answer.problem.code
  }

  return (
    <FormContext.Provider value={state}>
      <PageTitle>{`${t('settings.change')}: ${device.name || device.deviceId}`}</PageTitle>
      <p>{t('devices.edit-about')}</p>
      <Form
        missing={missing}
        refusal={refusal}
        submit={t('settings.save')}
        onSubmit={submit}
        also={<BackButton onClick={onBack} />}
      >
        <TextField
          label={t('devices.name')}
          value={label.value}
          maxLength={60}
          testId='device-name'
          onChange={(text) => {
            label.value = text
          }}
        />
        <SelectField
          label={t('devices.zone')}
          value={zoneId.value}
          options={[
            { value: '', label: t('devices.no-zone') },
            ...centre.zones.map((zone) => ({ value: zone.zoneId, label: zoneLabel(zone) }))
          ]}
          testId='device-zone'
          onChange={(value) => {
            zoneId.value = value
          }}
        />
        {PROFILE_FIELDS[device.kind].map((Fields, i) => (
          <Fields key={i} app={app} centre={centre} device={device} profile={profile.value} change={change} />
        ))}
      </Form>
    </FormContext.Provider>
  )
}
