import type { BundleDetails } from '../../../server/protocol/network/common.ts'
import { FIELDS_SHOWN, fieldText } from '../format/common-words.ts'
import { ScrollArea } from '../manage/reports/ScrollArea.tsx'
import type { Office } from './office.ts'
import { OfficeLink } from './OfficeLink.tsx'
import { name, t } from './texts/catalogue.ts'

type Centres = BundleDetails['centres']
type Props = {
  office: Office
  centres: Centres
  /** One service alone; null: everything. */
  commonId?: string | null
}

const TEXTS = { greeting: 'part.greeting', help: 'part.help', advice: 'part.advice' } as const

/** What centres have otherwise than the default says, field by field, and which centres. */
export function Otherwise({ office, centres, commonId = null }: Props) {
  const rows = rowsOf(centres, commonId)
  return (
    <section data-testid='otherwise'>
      <h2>{t('part.otherwise')}</h2>
      {rows.length === 0 && <p>{t('part.otherwise-none')}</p>}
      {rows.length > 0 && (
        <ScrollArea label={t('part.otherwise')}>
          <table class='net-table'>
            <thead>
              <tr>
                <th scope='col'>{t('part.field')}</th>
                <th scope='col'>{t('part.where-otherwise')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, field, called, where }) => (
                <tr key={key}>
                  <th scope='row'>
                    {fieldText(field)}
                    {commonId === null && called !== '' && <small>{called}</small>}
                  </th>
                  <td>
                    <ul class='net-inline'>
                      {where.map((centre) => (
                        <li key={centre.centreId}>
                          <OfficeLink office={office} path={`/network/centres/${centre.centreId}`}>
                            {name(centre.name)}
                          </OfficeLink>
                        </li>
                      ))}
                    </ul>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
    </section>
  )
}

type Field = Centres[number]['overridden'][number]['field']
interface Row {
  key: string
  field: Field
  called: string
  where: Centres
}

/** A row for each thing that some centre has otherwise, in the order of the fields. */
function rowsOf(centres: Centres, commonId: string | null): Row[] {
  const rows = new Map<string, Row>()
  for (const centre of centres)
    for (const { field, id, commonId: of, name: called } of centre.overridden) {
      if (commonId !== null && of !== commonId) continue
      const key = `${field} ${of ?? id}`
      const words = called
        ? name(called)
        : field === 'screenTexts' && id in TEXTS
          ? t(TEXTS[id as keyof typeof TEXTS])
          : id
      const row = rows.get(key) ?? { key, field, called: words, where: [] }
      rows.set(key, row)
      if (!row.where.includes(centre)) row.where.push(centre)
    }
  return [...rows.values()].sort(
    (one, other) =>
      FIELDS_SHOWN.indexOf(one.field) - FIELDS_SHOWN.indexOf(other.field) || (one.called < other.called ? -1 : 1)
  )
}
