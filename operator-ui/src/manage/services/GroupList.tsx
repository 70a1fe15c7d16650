import type { Group } from '../../../../server/protocol/centre.ts'
import { SelectField } from '../form/choice-fields.tsx'
import { newId } from '../form/new-id.ts'
import { OrderedList } from '../form/OrderedList.tsx'
import { TranslatedTextField } from '../form/TranslatedTextField.tsx'
import { name, t } from '../texts/services.ts'
import { LookFields } from './LookFields.tsx'

const EMPTY = { ky: '', ru: '', en: '' }

type Props = { groups: Group[]; onChange: (groups: Group[]) => void }

/** The groups of services, in the order of the kiosk. */
export function GroupList({ groups, onChange }: Props) {
  return (
    <OrderedList
      label={t('services.groups-label')}
      items={groups}
      keyOf={(group) => group.groupId}
      nameOf={(group) => name(group.name)}
      testId='groups'
      onChange={onChange}
      addLabel={t('services.add-group')}
      make={(): Group => ({ groupId: newId('group'), parentId: null, name: EMPTY })}
    >
      {(group, i, put) => (
        <>
          <TranslatedTextField
            label={t('services.group-name')}
            at={`/groups/${i}/name`}
            value={group.name}
            testId='group-name'
            onChange={(text) => put({ ...group, name: text })}
          />
          <SelectField
            label={t('services.group-parent')}
            at={`/groups/${i}/parentId`}
            value={group.parentId ?? ''}
            testId='group-parent'
            options={[
              { value: '', label: t('services.top') },
              ...groups
                .filter((each) => each.groupId !== group.groupId)
                .map((each) => ({ value: each.groupId, label: name(each.name) }))
            ]}
            onChange={(parentId) => put({ ...group, parentId: parentId || null })}
          />
          <LookFields
            at={`/groups/${i}`}
            look={group}
            isInGroup={group.parentId !== null}
            testId='group'
            onChange={(part) => put({ ...group, ...part })}
          />
        </>
      )}
    </OrderedList>
  )
}
