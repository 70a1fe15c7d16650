import { useSignal } from '@preact/signals'
import type { ListedCentre } from '../../../server/protocol/network/centres.ts'
import type { Places } from '../../../server/protocol/network/places.ts'
import type { Scheme } from '../../../server/protocol/network/scheme.ts'
import { minutesText } from '../format/durations.ts'
import { ScrollArea } from '../manage/reports/ScrollArea.tsx'
import { AlarmRows } from './AlarmRows.tsx'
import { totalsOf } from './centre-totals.ts'
import { SchemeMap } from './map/SchemeMap.tsx'
import { LinkState } from './LinkState.tsx'
import { shareText } from './net-format.ts'
import type { Office } from './office.ts'
import { name, t } from './texts/network.ts'
import { useAsked } from './use-asked.ts'

type Props = { office: Office }
type Listed = { now: number; centres: ListedCentre[] }

/** Every centre that one may reach: alarms first, then those where somebody waits longest. */
export function CentreList({ office }: Props) {
  const { body, lost } = useAsked<Listed>(office, '/network/centres')
  const { body: places } = useAsked<Places>(office, '/network/places', null)
  const { body: scheme } = useAsked<Scheme>(office, '/public/scheme', null)
  const regionId = useSignal('')
  const typed = useSignal('')
  const onlyAlarms = useSignal(false)
  if (body.value === null) return <p>{t('page.loading')}</p>
  const { now, centres } = body.value
  const shown = centres
    .filter((each) => regionId.value === '' || each.regionId === regionId.value)
    .filter(({ alarms }) => !onlyAlarms.value || alarms.length > 0)
    .filter(({ name: called, address }) =>
      `${name(called)} ${name(address)}`.toLowerCase().includes(typed.value.trim().toLowerCase())
    )
    .sort(byNeed)
  return (
    <>
      <h1>{t('net.centres')}</h1>
      {lost.value && (
        <p class='net-lost' role='alert'>
          {t('net.lost')}
        </p>
      )}
      <Totals centres={centres} />
      <div class='net-overview'>
        <div>
          {scheme.value && places.value && (
            <SchemeMap
              office={office}
              scheme={scheme.value}
              places={places.value}
              centres={centres}
              regionId={regionId.value}
              onRegion={(chosen) => {
                regionId.value = chosen
              }}
            />
          )}
          <AlarmRows centres={centres} now={now} office={office} />
        </div>
        <div>
          <div class='net-filters'>
            <label>
              <span>{t('net.region')}</span>
              <select
                value={regionId.value}
                data-testid='region'
                onChange={(event) => {
                  regionId.value = event.currentTarget.value
                }}
              >
                <option value=''>{t('net.all-regions')}</option>
                {places.value?.regions.map((region) => (
                  <option key={region.regionId} value={region.regionId}>
                    {name(region.name)}
                  </option>
                ))}
              </select>
            </label>
            <label>
              <span>{t('net.search')}</span>
              <input
                type='search'
                value={typed.value}
                onInput={(event) => {
                  typed.value = event.currentTarget.value
                }}
              />
            </label>
            <label class='net-check'>
              <input
                type='checkbox'
                checked={onlyAlarms.value}
                onChange={(event) => {
                  onlyAlarms.value = event.currentTarget.checked
                }}
              />
              <span>{t('net.with-alarms')}</span>
            </label>
          </div>
          <ScrollArea label={t('net.centres')}>
            <table class='net-table' data-testid='centres'>
              <thead>
                <tr>
                  <th scope='col'>{t('net.centre')}</th>
                  <th scope='col'>{t('net.link')}</th>
                  <th scope='col' class='number'>
                    {t('net.waiting')}
                  </th>
                  <th scope='col' class='number'>
                    {t('net.longest')}
                  </th>
                  <th scope='col' class='number'>
                    {t('net.within')}
                  </th>
                  <th scope='col' class='number'>
                    {t('net.desks')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {shown.map((centre) => (
                  <CentreRow key={centre.centreId} centre={centre} now={now} office={office} />
                ))}
              </tbody>
            </table>
          </ScrollArea>
        </div>
      </div>
    </>
  )
}

function byNeed(one: ListedCentre, other: ListedCentre): number {
  const rank = ({ status }: ListedCentre) => (status === 'open' ? 0 : 1)
  const [a, b] = [totalsOf(one), totalsOf(other)]
  return rank(one) - rank(other) || (b.longestMs ?? -1) - (a.longestMs ?? -1) || (b.waiting ?? -1) - (a.waiting ?? -1)
}

function CentreRow({ centre, now, office }: { centre: ListedCentre; now: number; office: Office }) {
  const { waiting, longestMs, within, open, planned } = totalsOf(centre)
  const path = `/network/centres/${centre.centreId}`
  return (
    <tr data-testid={`centre-${centre.centreId}`} class={centre.alarms.length > 0 ? 'alarmed' : undefined}>
      <th scope='row'>
        <a
          href={path}
          onClick={(event) => {
            event.preventDefault()
            office.go(path)
          }}
        >
          {name(centre.address) || name(centre.name)}
        </a>
      </th>
      <td>
        <LinkState centre={centre} now={now} />
      </td>
      <td class='number'>{waiting ?? '–'}</td>
      <td class='number'>{longestMs === null ? '–' : minutesText(longestMs)}</td>
      <td class='number'>{shareText(within)}</td>
      <td class='number'>{open === null ? '–' : planned === null ? open : t('net.desks-of', { open, planned })}</td>
    </tr>
  )
}

function Totals({ centres }: { centres: ListedCentre[] }) {
  const all = centres.map(totalsOf)
  const sum = (of: (each: ReturnType<typeof totalsOf>) => number | null) =>
    all.reduce((whole, each) => whole + (of(each) ?? 0), 0)
  const up = centres.filter(({ link }) => link.state === 'up').length
  const working = centres.filter(({ status }) => status === 'open').length
  const longest = Math.max(-1, ...all.map(({ longestMs }) => longestMs ?? -1))
  return (
    <dl class='net-totals' data-testid='totals'>
      <div>
        <dt>{t('net.link-up')}</dt>
        <dd>{t('net.desks-of', { open: up, planned: working })}</dd>
      </div>
      <div>
        <dt>{t('net.waiting')}</dt>
        <dd>{sum(({ waiting }) => waiting)}</dd>
      </div>
      <div>
        <dt>{t('net.longest')}</dt>
        <dd>{longest < 0 ? '–' : minutesText(longest)}</dd>
      </div>
      <div>
        <dt>{t('net.desks')}</dt>
        <dd>{sum(({ open }) => open)}</dd>
      </div>
    </dl>
  )
}
