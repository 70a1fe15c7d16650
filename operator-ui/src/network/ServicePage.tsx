import { useSignal } from '@preact/signals'
import type { CommonService, PlaceRule } from '../../../server/protocol/network/catalogue.ts'
import { PLACE_RULES } from './CataloguePage.tsx'
import { NamesField } from './NamesField.tsx'
import { may, type Office } from './office.ts'
import { OfficeLink } from './OfficeLink.tsx'
import { name, t, tOr } from './texts/common.ts'
import { type DraftOfPage, useCatalogue } from './use-catalogue.ts'
import { VariantList } from './VariantList.tsx'

type Props = { office: Office; commonId: string }

/** One common service: what it is called, what to bring, where it may be asked for, and where it is otherwise. */
export function ServicePage({ office, commonId }: Props) {
  const draft = useCatalogue(office)
  const me = office.me.value
  const service = draft.body.value?.catalogue.services.find((each) => each.commonId === commonId)
  if (service === undefined || me === null) return <p>{t('page.loading')}</p>
  const mayChange = may(me, 'administer') && me.regions === null
  return (
    <>
      <p>
        <OfficeLink office={office} path='/network/catalogue'>
          {t('catalogue.all-services')}
        </OfficeLink>
      </p>
      <h1>{name(service.name)}</h1>
      <ServiceForm draft={draft} service={service} mayChange={mayChange} />
      <p role='alert' class='net-refusal'>
        {draft.refusal.value && tOr(`rejection.${draft.refusal.value}`, 'rejection.unknown')}
      </p>
      <VariantList office={office} draft={draft} service={service} mayChange={mayChange} />
    </>
  )
}

/** The papers as lines; what is missing in a language is said as in Russian. */
function papersOf(lines: { ky: string; ru: string; en: string }): CommonService['papers'] {
  const [ky, ru, en] = [lines.ky, lines.ru, lines.en].map((text) => text.split('\n').map((line) => line.trim()))
  return (ru ?? []).flatMap((each, i) => (each === '' ? [] : [{ ky: ky?.[i] || each, ru: each, en: en?.[i] || each }]))
}

const linesOf = (papers: CommonService['papers']) => ({
  ky: papers.map(({ ky }) => ky).join('\n'),
  ru: papers.map(({ ru }) => ru).join('\n'),
  en: papers.map(({ en }) => en).join('\n')
})

function ServiceForm({
  draft,
  service,
  mayChange
}: {
  draft: DraftOfPage
  service: CommonService
  mayChange: boolean
}) {
  const changed = useSignal<CommonService | null>(null)
  const papers = useSignal(linesOf(service.papers))
  const done = useSignal('')
  const shown = changed.value ?? service
  const change = (part: Partial<CommonService>) => {
    changed.value = { ...shown, ...part }
  }
  const save = async (event: Event) => {
    event.preventDefault()
    const next = { ...shown, papers: papersOf(papers.value) }
    const isDone = await draft.save((catalogue) => ({
      ...catalogue,
      services: catalogue.services.map((each) => (each.commonId === service.commonId ? next : each))
    }))
    done.value = isDone ? t('catalogue.saved') : ''
    if (isDone) changed.value = null
  }
  return (
    <form class='net-form' onSubmit={save} data-testid='service'>
      <fieldset class='net-bare' disabled={!mayChange}>
        <NamesField
          label={t('catalogue.name')}
          value={shown.name}
          required
          onChange={(called) => change({ name: called })}
        />
        <NamesField
          label={t('catalogue.papers')}
          value={papers.value}
          lines={4}
          onChange={(lines) => {
            papers.value = lines
          }}
        />
        <div class='net-filters'>
          <label>
            <span>{t('catalogue.target')}</span>
            <input
              name='target'
              type='number'
              min={1}
              max={1_440}
              required
              value={Math.round(shown.targetMs / 60_000)}
              onInput={(event) => change({ targetMs: Math.max(1, event.currentTarget.valueAsNumber || 1) * 60_000 })}
            />
          </label>
          <label>
            <span>{t('catalogue.place-rule')}</span>
            <select
              value={shown.placeRule}
              onChange={(event) => change({ placeRule: event.currentTarget.value as PlaceRule })}
            >
              {(Object.keys(PLACE_RULES) as PlaceRule[]).map((rule) => (
                <option key={rule} value={rule}>
                  {t(PLACE_RULES[rule])}
                </option>
              ))}
            </select>
          </label>
        </div>
      </fieldset>
      {mayChange && (
        <button type='submit' class='go'>
          {t('catalogue.save')}
        </button>
      )}
      <p role='status'>{done.value}</p>
    </form>
  )
}
