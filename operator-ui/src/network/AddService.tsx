import { useSignal } from '@preact/signals'
import type { CommonService } from '../../../server/protocol/network/catalogue.ts'
import { newId } from '../manage/form/new-id.ts'
import { Disclosure } from '../manage/layout/Disclosure.tsx'
import { NamesField } from './NamesField.tsx'
import type { Office } from './office.ts'
import { name, t } from './texts/common.ts'
import type { DraftOfPage } from './use-catalogue.ts'

type Props = { office: Office; draft: DraftOfPage }

const NO_NAME = { ky: '', ru: '', en: '' }
const TARGET_MS = 20 * 60_000

/** A new common service, in one of the groups that there are; the rest of it is said on its own page. */
export function AddService({ office, draft }: Props) {
  const called = useSignal(NO_NAME)
  const services = draft.body.value?.catalogue.services ?? []
  const groups = services.filter(({ group }, i) => services.findIndex((each) => name(each.group) === name(group)) === i)
  const add = async (event: Event) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget as HTMLFormElement).get('group')
    const like = groups[Number(given)]
    const service: CommonService = {
      commonId: newId('service'),
      name: called.value,
      group: like?.group ?? called.value,
      ...(like?.icon && { icon: like.icon }),
      ...(like?.colour && { colour: like.colour }),
      everydayWords: { ky: [], ru: [], en: [] },
      papers: [],
      fee: null,
      online: null,
      placeRule: 'anywhere',
      targetMs: TARGET_MS
    }
    const isDone = await draft.save((catalogue) => ({ ...catalogue, services: [...catalogue.services, service] }))
    if (isDone) office.go(`/network/catalogue/${service.commonId}`)
  }
  return (
    <Disclosure summary={t('catalogue.add-service')} testId='add-service'>
      <form class='net-form' onSubmit={add}>
        <NamesField
          label={t('catalogue.name')}
          value={called.value}
          required
          onChange={(value) => {
            called.value = value
          }}
        />
        <div class='net-filters'>
          <label>
            <span>{t('catalogue.group')}</span>
            <select name='group'>
              {groups.map((service, i) => (
                <option key={service.commonId} value={i}>
                  {name(service.group)}
                </option>
              ))}
            </select>
          </label>
          <button type='submit' class='go'>
            {t('catalogue.add-service')}
          </button>
        </div>
      </form>
    </Disclosure>
  )
}
