import { may, type Office } from './office.ts'
import { OfficeLink } from './OfficeLink.tsx'
import { Otherwise } from './Otherwise.tsx'
import { ServiceForm } from './ServiceForm.tsx'
import { name, t, tOr } from './texts/common.ts'
import { useCatalogue } from './use-catalogue.ts'
import { useNewest } from './use-newest.ts'
import { VariantList } from './VariantList.tsx'

type Props = { office: Office; commonId: string }

/** One common service: what it is called, what to bring, where it may be asked for, and where it is otherwise. */
export function ServicePage({ office, commonId }: Props) {
  const draft = useCatalogue(office)
  const newest = useNewest(office)
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
      {newest.value && <Otherwise office={office} centres={newest.value.centres} commonId={commonId} />}
    </>
  )
}
