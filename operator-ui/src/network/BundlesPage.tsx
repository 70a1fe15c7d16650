import type { BundleDetails, BundleList } from '../../../server/protocol/network/common.ts'
import { stateText } from '../format/common-words.ts'
import { ScrollArea } from '../manage/reports/ScrollArea.tsx'
import { momentText } from './net-format.ts'
import type { Office } from './office.ts'
import { OfficeLink } from './OfficeLink.tsx'
import { t } from './texts/common.ts'
import { useAsked } from './use-asked.ts'

type Props = { office: Office }

const STATES: ReadonlyArray<BundleDetails['centres'][number]['state']> = [
  'in-force',
  'planned',
  'to-map',
  'sent',
  'not-sent',
  'refused'
]

/** What was handed down, the newest first, and in how many centres it is how far. */
export function BundlesPage({ office }: Props) {
  const { body } = useAsked<BundleList>(office, '/network/bundles')
  if (body.value === null) return <p>{t('page.loading')}</p>
  const { bundles } = body.value
  const now = Date.now()
  return (
    <>
      <h1>{t('net.bundles')}</h1>
      {bundles.length === 0 && <p>{t('catalogue.none-published')}</p>}
      {bundles.length > 0 && (
        <ScrollArea label={t('net.bundles')}>
          <table class='net-table' data-testid='bundles'>
            <thead>
              <tr>
                <th scope='col'>{t('catalogue.version')}</th>
                <th scope='col'>{t('catalogue.note')}</th>
                <th scope='col'>{t('catalogue.at')}</th>
                <th scope='col'>{t('catalogue.by')}</th>
                <th scope='col'>{t('catalogue.in-centres')}</th>
              </tr>
            </thead>
            <tbody>
              {bundles.map(({ version, note, publishedAt, publishedBy, takesBack, centres }) => (
                <tr key={version} class={centres.refused ? 'alarmed' : undefined}>
                  <th scope='row'>
                    <OfficeLink office={office} path={`/network/bundles/${version}`} testId={`bundle-${version}`}>
                      {version}
                    </OfficeLink>
                  </th>
                  <td>
                    {note}
                    {takesBack !== null && <small>{t('catalogue.takes-back', { version: String(takesBack) })}</small>}
                  </td>
                  <td>{momentText(publishedAt, now)}</td>
                  <td>{publishedBy}</td>
                  <td>
                    {STATES.filter((state) => centres[state])
                      .map((state) => `${stateText(state, '…')}: ${centres[state]}`)
                      .join(' · ') || '–'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
    </>
  )
}
