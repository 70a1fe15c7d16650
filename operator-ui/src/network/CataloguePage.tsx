import { FIELDS_SHOWN, fieldText } from '../format/common-words.ts'
import { ScrollArea } from '../manage/reports/ScrollArea.tsx'
import { AddService } from './AddService.tsx'
import { ChoiceLists } from './ChoiceLists.tsx'
import { countText } from './net-format.ts'
import { may, type Office } from './office.ts'
import { OfficeLink } from './OfficeLink.tsx'
import { ClassForms } from './ClassForms.tsx'
import { PLACE_RULES } from './place-rules.ts'
import { TextForm } from './TextForm.tsx'
import { PublishForm } from './PublishForm.tsx'
import { name, t, tOr } from './texts/common.ts'
import { type DraftOfPage, useCatalogue } from './use-catalogue.ts'

type Props = { office: Office }

/** What all centres have in common, as head office is writing it, and handing it down. */
export function CataloguePage({ office }: Props) {
  const draft = useCatalogue(office)
  const me = office.me.value
  if (draft.body.value === null || me === null) return <p>{t('page.loading')}</p>
  const { catalogue } = draft.body.value
  const mayChange = may(me, 'administer') && me.regions === null
  return (
    <>
      <h1>{t('net.catalogue')}</h1>
      <PublishForm office={office} draft={draft} mayChange={mayChange} />
      <p role='alert' class='net-refusal'>
        {draft.refusal.value && tOr(`rejection.${draft.refusal.value}`, 'rejection.unknown')}
      </p>
      <FixedFields draft={draft} mayChange={mayChange} />
      <section>
        <h2>
          {t('catalogue.services')} · {countText(catalogue.services.length)}
        </h2>
        <ScrollArea label={t('catalogue.services')}>
          <table class='net-table' data-testid='catalogue'>
            <thead>
              <tr>
                <th scope='col'>{t('net.service')}</th>
                <th scope='col' class='number'>
                  {t('catalogue.target')}
                </th>
                <th scope='col'>{t('catalogue.place-rule')}</th>
                <th scope='col' class='number'>
                  {fieldText('services.documents')}
                </th>
                <th scope='col' class='number'>
                  {t('catalogue.variants')}
                </th>
              </tr>
            </thead>
            <tbody>
              {catalogue.services.map((service) => (
                <tr key={service.commonId}>
                  <th scope='row'>
                    <OfficeLink office={office} path={`/network/catalogue/${service.commonId}`}>
                      {name(service.name)}
                    </OfficeLink>
                    <small>{name(service.group)}</small>
                  </th>
                  <td class='number'>{countText(Math.round(service.targetMs / 60_000))}</td>
                  <td>{t(PLACE_RULES[service.placeRule])}</td>
                  <td class='number'>{countText(service.papers.length)}</td>
                  <td class='number'>
                    {countText(catalogue.variants.filter(({ commonId }) => commonId === service.commonId).length)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      </section>
      {mayChange && <AddService office={office} draft={draft} />}
      <ClassForms draft={draft} mayChange={mayChange} />
      <ChoiceLists draft={draft} mayChange={mayChange} />
      <TextForm draft={draft} mayChange={mayChange} />
    </>
  )
}

function FixedFields({ draft, mayChange }: { draft: DraftOfPage; mayChange: boolean }) {
  const fixed = draft.body.value?.catalogue.fixed ?? []
  return (
    <fieldset class='net-regions' disabled={!mayChange} data-testid='fixed'>
      <legend>{t('catalogue.fixed-title')}</legend>
      {FIELDS_SHOWN.map((field) => (
        <label key={field} class='net-check'>
          <input
            type='checkbox'
            checked={fixed.includes(field)}
            onChange={(event) => {
              const isFixed = event.currentTarget.checked
              const rest = fixed.filter((each) => each !== field)
              void draft.save((catalogue) => ({ ...catalogue, fixed: isFixed ? [...rest, field] : rest }))
            }}
          />
          <span>{fieldText(field)}</span>
        </label>
      ))}
      <p class='net-hint'>{t('catalogue.fixed-hint')}</p>
    </fieldset>
  )
}
