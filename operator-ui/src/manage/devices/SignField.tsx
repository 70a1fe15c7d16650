import type { SignDesks } from '../../../../server/protocol/devices.ts'
import { SelectField } from '../form/choice-fields.tsx'
import { t } from '../texts/devices.ts'
import { usePolled } from '../use-polled.ts'
import type { ProfileProps } from './profile-props.ts'

/** The desk that a sign hangs over: its page is `/sign`, the same for all of them. */
export function SignField({ app, profile, change }: ProfileProps) {
  const { body } = usePolled<SignDesks>(app.session, '/devices/signs')
  const { deskId = '' } = profile
  const desks = body.value?.desks ?? []
  const options = [
    { value: '', label: t('devices.no-desk') },
    ...desks.map((desk) => ({ value: desk.deskId, label: String(desk.deskNumber) })),
    // One that was taken away, until another is chosen.
    ...(deskId !== '' && !desks.some((desk) => desk.deskId === deskId) ? [{ value: deskId, label: '–' }] : [])
  ]
  return (
    <SelectField
      label={t('devices.over-desk')}
      value={deskId}
      options={options}
      testId='device-desk'
      onChange={(value) => change({ deskId: value === '' ? undefined : value })}
    />
  )
}
