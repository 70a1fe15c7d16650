import type { Centre, Group, Service, WeeklyHours } from '../../../../server/protocol/centre.ts'
import { toLatinCapitals } from '../../../../server/protocol/conventions/look-alikes.ts'
import { CheckboxField, SelectField } from '../form/choice-fields.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { TextField } from '../form/TextField.tsx'
import { TranslatedTextField } from '../form/TranslatedTextField.tsx'
import { WeekHoursField } from '../form/WeekHoursField.tsx'
import { LookFields } from './LookFields.tsx'
import { name, t } from '../texts/services.ts'

type Props = {
  service: Service
  at: string
  groups: readonly Group[]
  services: readonly Service[]
  outcomes: Centre['outcomes']
  change: (part: Partial<Service>) => void
}

const EMPTY = { ky: '', ru: '', en: '' }
const WEEK: WeeklyHours = Array.from({ length: 7 }, (_, i) => (i < 5 ? [['09:00', '18:00']] : []))

/** Everything about one service. */
export function ServiceFields({ service, at, groups, services, outcomes, change }: Props) {
  const sharing = services.filter((each) => each.serviceId !== service.serviceId && each.prefix === service.prefix)
  const prefixHint =
    sharing.length > 0
      ? t('services.prefix-shared', {
          names: sharing
            .slice(0, 3)
            .map((each) => name(each.name))
            .join(', ')
        })
      : t('services.prefix-hint', { example: `${service.prefix}001` })
  return (
    <>
      <TranslatedTextField
        label={t('services.name')}
        at={`${at}/name`}
        value={service.name}
        testId='service-name'
        onChange={(text) => change({ name: text })}
      />
      <div class='settings-fields'>
        <SelectField
          label={t('services.group')}
          at={`${at}/groupId`}
          value={service.groupId}
          testId='service-group'
          options={groups.map((group) => ({ value: group.groupId, label: name(group.name) }))}
          onChange={(groupId) => change({ groupId })}
        />
        <TextField
          label={t('services.prefix')}
          hint={prefixHint}
          at={`${at}/prefix`}
          value={service.prefix}
          maxLength={2}
          testId='service-prefix'
          check={(value) => (/^[A-Z]{1,2}$/.test(value) ? null : t('services.bad-prefix'))}
          onChange={(prefix) => change({ prefix: toLatinCapitals(prefix.trim()) })}
        />
        <ServiceNumbers service={service} at={at} change={change} />
        <SelectField
          label={t('services.next')}
          hint={t('services.next-hint')}
          at={`${at}/nextServiceId`}
          value={service.nextServiceId ?? ''}
          testId='service-next'
          options={[
            { value: '', label: t('services.no-next') },
            ...services
              .filter((each) => each.serviceId !== service.serviceId)
              .map((each) => ({ value: each.serviceId, label: name(each.name) }))
          ]}
          onChange={(next) => change({ nextServiceId: next || null })}
        />
      </div>
      <CheckboxField
        label={t('services.asks-persons')}
        checked={service.asksPersons ?? false}
        testId='service-asks-persons'
        onChange={(asksPersons) => change({ asksPersons })}
      />
      <ServiceOutcomes service={service} outcomes={outcomes} change={change} />
      <LookFields at={at} look={service} isInGroup testId='service' onChange={change} />
      <TranslatedTextField
        label={t('services.documents')}
        hint={t('services.documents-hint')}
        at={`${at}/documents`}
        value={service.documents ?? EMPTY}
        optional
        lines={2}
        maxLength={1_000}
        testId='service-documents'
        onChange={(documents) =>
          change({ documents: Object.values(documents).some((text) => text.trim() !== '') ? documents : null })
        }
      />
      <ServiceHours service={service} at={at} change={change} />
    </>
  )
}

type PartProps = Pick<Props, 'service' | 'at' | 'change'>

/** Of the outcomes of the centre those that a visit for this service can have. */
function ServiceOutcomes({ service, outcomes, change }: Pick<Props, 'service' | 'outcomes' | 'change'>) {
  const { outcomeIds } = service
  const chosen = new Set(outcomeIds ?? outcomes.map(({ id }) => id))
  const put = (id: string, has: boolean) => {
    const ids = outcomes.map((each) => each.id).filter((each) => (each === id ? has : chosen.has(each)))
    // A visit ends somehow: the last one stays.
    if (ids.length > 0) change({ outcomeIds: ids })
  }
  return (
    <fieldset>
      <legend>{t('services.outcomes')}</legend>
      {outcomes.map(({ id, name: words }) => (
        <CheckboxField
          key={id}
          label={name(words)}
          checked={chosen.has(id)}
          testId={`service-outcome-${id}`}
          onChange={(has) => put(id, has)}
        />
      ))}
    </fieldset>
  )
}

/** How long it may take, and how many a day. */
function ServiceNumbers({ service, at, change }: PartProps) {
  return (
    <>
      <NumberField
        label={t('services.target')}
        hint={t('services.target-hint')}
        at={`${at}/targetMs`}
        value={service.targetMs}
        scale={60_000}
        unit={t('services.minutes')}
        testId='service-target'
        onChange={(targetMs) => change({ targetMs })}
      />
      <NumberField
        label={t('services.expected')}
        hint={t('services.expected-hint')}
        at={`${at}/expectedServiceMs`}
        value={service.expectedServiceMs}
        scale={60_000}
        decimals={1}
        unit={t('services.minutes')}
        testId='service-expected'
        onChange={(expectedServiceMs) => change({ expectedServiceMs: Math.round(expectedServiceMs) })}
      />
      <NumberField
        label={t('services.limit')}
        hint={t('services.limit-hint')}
        at={`${at}/dailyLimit`}
        value={service.dailyLimit}
        optional
        testId='service-limit'
        onChange={(dailyLimit) => change({ dailyLimit })}
      />
    </>
  )
}

/** Hours of its own, or those of the centre. */
function ServiceHours({ service, at, change }: PartProps) {
  return (
    <>
      <CheckboxField
        label={t('services.own-hours')}
        checked={service.hours !== null}
        testId='service-own-hours'
        onChange={(own) => change({ hours: own ? WEEK : null })}
      />
      {service.hours !== null && (
        <WeekHoursField
          label={t('services.hours')}
          at={`${at}/hours`}
          value={service.hours}
          testId='service-hours'
          onChange={(hours) => change({ hours })}
        />
      )}
    </>
  )
}
