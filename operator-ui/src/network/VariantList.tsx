import { useSignal } from '@preact/signals'
import type { CommonService } from '../../../server/protocol/network/catalogue.ts'
import type { ListedCentre } from '../../../server/protocol/network/centres.ts'
import type { Variant } from '../../../server/protocol/network/common.ts'
import type { Places } from '../../../server/protocol/network/places.ts'
import { countText } from './net-format.ts'
import type { Office } from './office.ts'
import { papersOf, textOrNull } from './lines.ts'
import { NamesField } from './NamesField.tsx'
import { name, t } from './texts/catalogue.ts'
import type { DraftOfPage } from './use-catalogue.ts'
import { useAsked } from './use-asked.ts'

type Props = { office: Office; draft: DraftOfPage; service: CommonService; mayChange: boolean }

const isSame = (one: Variant, other: Variant): boolean =>
  one.scope === other.scope && one.scopeId === other.scopeId && one.commonId === other.commonId

/** Where a service is otherwise: for a kind of centre, a region or one centre; the narrower holds. */
export function VariantList({ office, draft, service, mayChange }: Props) {
  const { body: places } = useAsked<Places>(office, '/network/places', null)
  const { body: listed } = useAsked<{ centres: ListedCentre[] }>(office, '/network/centres', null)
  const { commonId } = service
  const variants = draft.body.value?.catalogue.variants ?? []
  const its = variants.filter((each) => each.commonId === commonId)
  const offered = [
    ...(places.value?.kinds ?? []).map((each) => ({ key: `kind ${each.kindId}`, called: name(each.name) })),
    ...(places.value?.regions ?? []).map((each) => ({ key: `region ${each.regionId}`, called: name(each.name) })),
    ...(listed.value?.centres ?? []).map((each) => ({ key: `centre ${each.centreId}`, called: name(each.name) }))
  ]
  return (
    <section>
      <h2>{t('catalogue.variants')}</h2>
      {its.length > 0 && (
        <table class='net-table' data-testid='variants'>
          <tbody>
            {its.map((each) => (
              <tr key={`${each.scope} ${each.scopeId}`}>
                <th scope='row'>
                  {offered.find(({ key }) => key === `${each.scope} ${each.scopeId}`)?.called ?? each.scopeId}
                </th>
                <td>{each.name ? name(each.name) : ''}</td>
                <td>{each.papers ? t('part.papers-n', { n: each.papers.length }) : ''}</td>
                <td class='number'>
                  {each.targetMs === undefined ? '–' : countText(Math.round(each.targetMs / 60_000))}
                </td>
                <td>
                  {mayChange && (
                    <button
                      type='button'
                      class='pill'
                      onClick={() =>
                        void draft.save((catalogue) => ({
                          ...catalogue,
                          variants: catalogue.variants.filter((one) => !isSame(one, each))
                        }))
                      }
                    >
                      {t('catalogue.remove')}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mayChange && <AddVariant draft={draft} commonId={commonId} offered={offered} />}
    </section>
  )
}

const NOTHING = { ky: '', ru: '', en: '' }

type AddProps = { draft: DraftOfPage; commonId: string; offered: ReadonlyArray<{ key: string; called: string }> }

/** Says a service otherwise for a kind of centre, a region or a centre; what is left empty stays as everywhere. */
function AddVariant({ draft, commonId, offered }: AddProps) {
  const called = useSignal(NOTHING)
  const papers = useSignal(NOTHING)
  const add = async (event: Event) => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const given = Object.fromEntries(new FormData(form)) as Record<string, string>
    const [scope, scopeId] = (given.where ?? '').split(' ') as [Variant['scope'], string]
    const [otherName, otherPapers] = [textOrNull(called.value), papersOf(papers.value)]
    const variant: Variant = {
      scope,
      scopeId,
      commonId,
      ...(given.target && { targetMs: Number(given.target) * 60_000 }),
      ...(otherName && { name: otherName }),
      ...(otherPapers.length > 0 && { papers: otherPapers })
    }
    if (Object.keys(variant).length === 3) return
    const isDone = await draft.save((catalogue) => {
      const before = catalogue.variants.find((each) => isSame(each, variant))
      const rest = catalogue.variants.filter((each) => !isSame(each, variant))
      return { ...catalogue, variants: [...rest, { ...before, ...variant }] }
    })
    if (!isDone) return
    form.reset()
    called.value = NOTHING
    papers.value = NOTHING
  }
  return (
    <form class='net-form' onSubmit={add} data-testid='add-variant'>
      <div class='net-filters'>
        <label>
          <span>{t('catalogue.where')}</span>
          <select name='where' required>
            {offered.map(({ key, called: words }) => (
              <option key={key} value={key}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('catalogue.target')}</span>
          <input name='target' type='number' min={1} max={1_440} />
        </label>
      </div>
      <NamesField
        label={t('catalogue.name')}
        value={called.value}
        onChange={(text) => {
          called.value = text
        }}
      />
      <NamesField
        label={t('catalogue.papers')}
        value={papers.value}
        lines={2}
        onChange={(lines) => {
          papers.value = lines
        }}
      />
      <p class='net-hint'>{t('part.variant-hint')}</p>
      <button type='submit' class='pill'>
        {t('catalogue.add-variant')}
      </button>
    </form>
  )
}
