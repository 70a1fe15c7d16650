import type { ListedCentre } from '../../../server/protocol/network/centres.ts'
import { ScrollArea } from '../manage/reports/ScrollArea.tsx'
import { localDate } from './net-format.ts'
import type { Office } from './office.ts'
import { name, t } from './texts/network.ts'
import { useAsked } from './use-asked.ts'

type Props = { office: Office }

/** What was promised, and what came of it. */
export function OpeningsPage({ office }: Props) {
  const { body } = useAsked<{ centres: ListedCentre[] }>(office, '/network/centres')
  if (body.value === null) return <p>{t('page.loading')}</p>
  const promised = body.value.centres
    .filter((centre) => centre.promised.length > 0)
    .sort((one, other) => ((one.promised[0]?.date ?? '') < (other.promised[0]?.date ?? '') ? -1 : 1))
  return (
    <>
      <h1>{t('net.openings')}</h1>
      <p class='net-hint'>{t('net.openings-lead')}</p>
      <ScrollArea label={t('net.openings')}>
        <table class='net-table' data-testid='openings'>
          <thead>
            <tr>
              <th scope='col'>{t('net.centre')}</th>
              <th scope='col'>{t('net.first')}</th>
              <th scope='col'>{t('net.new-date')}</th>
              <th scope='col'>{t('net.opened')}</th>
            </tr>
          </thead>
          <tbody>
            {promised.map((centre) => {
              const [first, ...later] = centre.promised
              const path = `/network/centres/${centre.centreId}`
              return (
                <tr key={centre.centreId}>
                  <th scope='row'>
                    <a
                      href={path}
                      onClick={(event) => {
                        event.preventDefault()
                        office.go(path)
                      }}
                    >
                      {name(centre.name)}
                    </a>
                  </th>
                  <td>{first && localDate(first.date)}</td>
                  <td>
                    {later.length === 0
                      ? '–'
                      : later.map(({ date, by, why }) => (
                          <p key={date}>
                            {localDate(date)}
                            {by && ` · ${name(by)}`}
                            {why && ` · ${name(why)}`}
                          </p>
                        ))}
                  </td>
                  <td>{centre.openedOn === null ? t('net.not-opened') : localDate(centre.openedOn)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollArea>
    </>
  )
}
