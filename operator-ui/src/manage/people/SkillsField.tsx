import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { ServicesBody } from '../../../../server/protocol/services.ts'
import type { Session } from '../../session/session.ts'
import { CheckboxField, CheckboxGroup } from '../form/choice-fields.tsx'
import { name, t } from '../texts/people.ts'

type Props = { session: Session; skills: Signal<string[] | null> }
type Group = ServicesBody['groups'][number]

/** The services of all groups, in one list. */
export const servicesIn = (groups: readonly Group[]): Group['services'] =>
  groups.flatMap(({ services, groups: inner = [] }) => [...services, ...servicesIn(inner)])

/** What an operator can serve: everything, or some of the services. */
export function SkillsField({ session, skills }: Props) {
  const services = useSignal<Group['services'] | null>(null)
  useEffect(() => {
    void session.ask<ServicesBody>('GET', '/services').then((answer) => {
      if (answer.ok) services.value = servicesIn(answer.body.groups)
    })
  }, [session])
  return (
    <div class='skills'>
      <CheckboxField
        label={t('people.all-skills')}
        hint={t('people.skills-hint')}
        checked={skills.value === null}
        testId='person-all-skills'
        onChange={(all) => {
          skills.value = all ? null : (services.value?.map((service) => service.serviceId) ?? [])
        }}
      />
      {skills.value !== null && services.value && (
        <CheckboxGroup
          label={t('people.skills')}
          values={skills.value}
          options={services.value.map((service) => ({ value: service.serviceId, label: name(service.name) }))}
          testId='person-skills'
          onChange={(next) => {
            skills.value = next
          }}
        />
      )}
    </div>
  )
}
