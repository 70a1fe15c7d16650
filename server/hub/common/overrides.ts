import type { BundleDetails, Catalogue, Overridden } from '../../protocol/network/common.ts'
import type Type from 'typebox'
import type { Names } from '../../protocol/network/places.ts'

type Told = BundleDetails['centres'][number]['overridden'][number]
type Name = Type.Static<typeof Names>

/** What a centre has otherwise, by the names that head office knows it by: a hall tells its own ids. */
export function namedOverrides(
  { services, ...catalogue }: Catalogue,
  map: ReadonlyArray<{ centreId: string; serviceId: string; commonId: string }>
): (centreId: string, overridden: readonly Overridden[]) => Told[] {
  const commonIds = new Map(map.map(({ centreId, serviceId, commonId }) => [`${centreId} ${serviceId}`, commonId]))
  const nameOf = ({ field, id }: Overridden, commonId: string | null): Name | null => {
    if (commonId !== null) return services.find((each) => each.commonId === commonId)?.name ?? null
    if (field === 'priorityClasses.words' || field === 'priorityClasses.rules')
      return catalogue.priorityClasses.find(({ priorityClassId }) => priorityClassId === id)?.name ?? null
    if (field === 'screenTexts' || isOfServices(field)) return null
    return catalogue[field].find((each) => each.id === id)?.name ?? null
  }
  return (centreId, overridden) =>
    overridden.map((each) => {
      const commonId = isOfServices(each.field) ? (commonIds.get(`${centreId} ${each.id}`) ?? null) : null
      return { ...each, commonId, name: nameOf(each, commonId) }
    })
}

type OfServices = Extract<Overridden['field'], `services.${string}`>
const isOfServices = (field: Overridden['field']): field is OfServices => field.startsWith('services.')
