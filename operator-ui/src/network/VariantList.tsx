import type { CommonService } from '../../../server/protocol/network/catalogue.ts'
import type { ListedCentre } from '../../../server/protocol/network/centres.ts'
import type { Variant } from '../../../server/protocol/network/common.ts'
import type { Places } from '../../../server/protocol/network/places.ts'
import { countText } from './net-format.ts'
import type { Office } from './office.ts'
import { name, t } from './texts/common.ts'
import type { DraftOfPage } from './use-catalogue.ts'
import { useAsked } from './use-asked.ts'

type Props = { office: Office; draft: DraftOfPage; service: CommonService; mayChange: boolean }

const isSame = (one: Variant, other: Variant): boolean =>
  one.scope === other.scope && one.scopeId === other.scopeId && one.commonId === other.commonId

/** Where a service's target is another one: for a kind of centre, a region or one centre; the narrower holds. */
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
  const add = async (event: Event) => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const given = Object.fromEntries(new FormData(form)) as Record<string, string>
    const [scope, scopeId] = (given.where ?? '').split(' ') as [Variant['scope'], string]
    const variant: Variant = { scope, scopeId, commonId, targetMs: Number(given.target) * 60_000 }
    const isDone = await draft.save((catalogue) => {
      const before = catalogue.variants.find((each) => isSame(each, variant))
      const rest = catalogue.variants.filter((each) => !isSame(each, variant))
      return { ...catalogue, variants: [...rest, { ...before, ...variant }] }
    })
    if (isDone) form.reset()
  }
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
      {mayChange && (
        <form class='net-filters' onSubmit={add} data-testid='add-variant'>
          <label>
            <span>{t('catalogue.where')}</span>
            <select name='where' required>
              {offered.map(({ key, called }) => (
                <option key={key} value={key}>
                  {called}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{t('catalogue.target')}</span>
            <input name='target' type='number' min={1} max={1_440} required />
          </label>
          <button type='submit' class='pill'>
            {t('catalogue.add-variant')}
          </button>
        </form>
      )}
    </section>
  )
}
