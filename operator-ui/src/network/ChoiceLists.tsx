import { useSignal } from '@preact/signals'
import type { Catalogue } from '../../../server/protocol/network/common.ts'
import { fieldText } from '../format/common-words.ts'
import { newId } from '../manage/form/new-id.ts'
import { Disclosure } from '../manage/layout/Disclosure.tsx'
import { NamesField } from './NamesField.tsx'
import { t } from './texts/common.ts'
import type { DraftOfPage } from './use-catalogue.ts'

const LISTS = ['outcomes', 'pauseReasons', 'parkReasons', 'callReasons', 'transferReasons'] as const
type List = (typeof LISTS)[number]
type Props = { draft: DraftOfPage; mayChange: boolean }

/** What operators everywhere choose from, list by list. */
export function ChoiceLists({ draft, mayChange }: Props) {
  return (
    <section>
      {LISTS.map((list) => (
        <Disclosure
          key={list}
          summary={`${fieldText(list)} · ${draft.body.value?.catalogue[list].length ?? 0}`}
          testId={`list-${list}`}
        >
          <ChoiceList list={list} draft={draft} mayChange={mayChange} />
        </Disclosure>
      ))}
    </section>
  )
}

function ChoiceList({ list, draft, mayChange }: Props & { list: List }) {
  const changed = useSignal<Catalogue[List] | null>(null)
  const items = changed.value ?? draft.body.value?.catalogue[list] ?? []
  const save = async (event: Event) => {
    event.preventDefault()
    if (await draft.save((catalogue) => ({ ...catalogue, [list]: items }))) changed.value = null
  }
  return (
    <form class='net-form' onSubmit={save}>
      {items.map((item) => (
        <div key={item.id} class='net-item'>
          <NamesField
            label={item.id}
            value={item.name}
            required
            onChange={(name) => {
              changed.value = items.map((each) => (each.id === item.id ? { ...each, name } : each))
            }}
          />
          {mayChange && (
            <button
              type='button'
              class='pill'
              aria-label={`${t('catalogue.remove')}: ${item.name.ru}`}
              onClick={() => {
                changed.value = items.filter(({ id }) => id !== item.id)
              }}
            >
              {t('catalogue.remove')}
            </button>
          )}
        </div>
      ))}
      {mayChange && (
        <div class='net-filters'>
          <button
            type='button'
            class='pill'
            onClick={() => {
              const id = newId(list)
              changed.value = [...items, { id, name: { ky: '', ru: '', en: '' } }]
            }}
          >
            {t('catalogue.add-item')}
          </button>
          <button type='submit' class='go' disabled={changed.value === null}>
            {t('catalogue.save')}
          </button>
        </div>
      )}
    </form>
  )
}
