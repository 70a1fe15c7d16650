import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { LANG_NAMES } from '../../../../server/client/texts.ts'
import type { Lang } from '../../../../server/protocol/basics.ts'
import type { ServiceGroup, ServicesBody } from '../../../../server/protocol/services.ts'
import { SelectField } from '../form/choice-fields.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { AllOrSomeField } from './AllOrSomeField.tsx'
import type { ProfileProps } from './profile-props.ts'
import { name, t } from '../texts/devices.ts'

/** What a kiosk offers, and in which language it greets. */
export function OfferFields({ app, centre, profile, change }: ProfileProps) {
  const groups = useSignal<ServiceGroup[]>([])
  useEffect(() => {
    void app.session.ask<ServicesBody>('GET', '/services').then((answer) => {
      if (answer.ok) groups.value = answer.body.groups
    })
  }, [app, groups])
  return (
    <>
      <SelectField<Lang | ''>
        label={t('devices.first-language')}
        value={profile.firstLanguage ?? ''}
        testId='device-first-language'
        options={[
          { value: '', label: t('devices.as-centre') },
          ...centre.languages.map((lang) => ({ value: lang, label: LANG_NAMES[lang] }))
        ]}
        onChange={(lang) => change({ firstLanguage: lang || undefined })}
      />
      <AllOrSomeField
        all={t('devices.all-groups')}
        label={t('devices.groups')}
        values={profile.groupIds}
        testId='device-groups'
        options={groups.value.map(({ groupId, name: words }) => ({ value: groupId, label: name(words) }))}
        onChange={(groupIds) => change({ groupIds })}
      />
      <NumberField
        label={t('devices.tickets-per-minute')}
        value={profile.ticketsPerMinute ?? null}
        at='/profile/ticketsPerMinute'
        optional
        testId='device-tickets-per-minute'
        onChange={(most) => change({ ticketsPerMinute: most ?? undefined })}
      />
    </>
  )
}
