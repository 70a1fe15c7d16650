import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Role } from '../../../../server/protocol/basics.ts'
import type { HouseGroup } from '../../../../server/protocol/house.ts'
import type { ServicesBody } from '../../../../server/protocol/services.ts'
import type { Session } from '../../session/session.ts'
import { CheckboxField, CheckboxGroup, SelectField } from '../form/choice-fields.tsx'
import { newId } from '../form/new-id.ts'
import { OrderedList } from '../form/OrderedList.tsx'
import { TextField } from '../form/TextField.tsx'
import { ROLES, roleName, useOwnRoles } from '../people/roles.ts'
import { servicesIn } from '../people/SkillsField.tsx'
import { name, t } from '../texts/house.ts'
import { t as peopleT } from '../texts/people.ts'

/** A line of the list, with a key of the page's own: a group's name changes while it is typed. */
export type Line = HouseGroup & { key: string }
export const linesOf = (groups: readonly HouseGroup[]): Line[] =>
  groups.map((group) => ({ ...group, key: newId('line') }))

type Props = { session: Session; lines: Signal<Line[]> }

/** Which group has which role and serves what: the first that fits says the role. */
export function GroupLines({ session, lines }: Props) {
  const own = useOwnRoles(session)
  const services = useSignal<ReturnType<typeof servicesIn>>([])
  useEffect(() => {
    void session.ask<ServicesBody>('GET', '/services').then((answer) => {
      if (answer.ok) services.value = servicesIn(answer.body.groups)
    })
  }, [session])
  const roles = [...ROLES, ...own.value.map(({ roleId }) => roleId)].map((value) => ({
    value: value as Role,
    label: roleName(value, own.value)
  }))
  return (
    <div class='whole-rows'>
      <h2>{t('house.groups')}</h2>
      <p class='settings-hint'>{t('house.groups-about')}</p>
      <OrderedList
        label={t('house.groups')}
        items={lines.value}
        keyOf={({ key }) => key}
        nameOf={({ group }, i) => group || t('house.group-n', { n: i + 1 })}
        max={100}
        make={(): Line => ({ key: newId('line'), group: '', role: 'operator', skills: null })}
        addLabel={t('house.add-group')}
        testId='house-groups'
        onChange={(changed) => {
          lines.value = changed
        }}
      >
        {(line, i, change) => (
          <>
            <TextField
              label={t('house.group')}
              value={line.group}
              testId={`house-group-${i}`}
              onChange={(group) => change({ ...line, group })}
            />
            <SelectField
              label={peopleT('people.role')}
              value={line.role}
              options={roles}
              testId={`house-role-${i}`}
              onChange={(role) => change({ ...line, role })}
            />
            <CheckboxField
              label={peopleT('people.all-skills')}
              checked={line.skills === null}
              testId={`house-all-${i}`}
              onChange={(all) =>
                change({ ...line, skills: all ? null : services.value.map(({ serviceId }) => serviceId) })
              }
            />
            {line.skills !== null && (
              <CheckboxGroup
                label={peopleT('people.skills')}
                values={line.skills}
                options={services.value.map((service) => ({ value: service.serviceId, label: name(service.name) }))}
                testId={`house-skills-${i}`}
                onChange={(skills) => change({ ...line, skills })}
              />
            )}
          </>
        )}
      </OrderedList>
    </div>
  )
}
