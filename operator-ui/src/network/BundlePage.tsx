import { useSignal } from '@preact/signals'
import type { BundleDetails } from '../../../server/protocol/network/common.ts'
import { faultText, fieldText, stateText } from '../format/common-words.ts'
import { ConfirmDialog } from '../manage/layout/ConfirmDialog.tsx'
import { ScrollArea } from '../manage/reports/ScrollArea.tsx'
import { localDate, momentText } from './net-format.ts'
import { may, type Office } from './office.ts'
import { OfficeLink } from './OfficeLink.tsx'
import { Otherwise } from './Otherwise.tsx'
import { name, t } from './texts/common.ts'
import { useAsked } from './use-asked.ts'

type Props = { office: Office; version: string }

/** One version: how it stands in each centre, and going back to it. */
export function BundlePage({ office, version }: Props) {
  const { body } = useAsked<BundleDetails>(office, `/network/bundles/${version}`)
  const me = office.me.value
  if (body.value === null || me === null) return <p>{t('page.loading')}</p>
  const { note, publishedAt, publishedBy, centres } = body.value
  const now = Date.now()
  return (
    <>
      <p>
        <OfficeLink office={office} path='/network/bundles'>
          {t('catalogue.all-versions')}
        </OfficeLink>
      </p>
      <h1>
        {t('catalogue.version')} {version}
      </h1>
      <p>
        {note} · {momentText(publishedAt, now)} · {publishedBy}
      </p>
      {centres.length === 0 && <p>{t('catalogue.no-centres')}</p>}
      {centres.length > 0 && <InCentres office={office} centres={centres} now={now} />}
      {centres.length > 0 && <Otherwise office={office} centres={centres} />}
      {may(me, 'administer') && me.regions === null && <GoBack office={office} version={version} />}
    </>
  )
}

type InCentresProps = { office: Office; centres: BundleDetails['centres']; now: number }

function InCentres({ office, centres, now }: InCentresProps) {
  return (
    <ScrollArea label={t('catalogue.in-centres')}>
      <table class='net-table' data-testid='bundle-centres'>
        <thead>
          <tr>
            <th scope='col'>{t('net.centre')}</th>
            <th scope='col'>{t('catalogue.state')}</th>
            <th scope='col' class='number'>
              {t('catalogue.works-by')}
            </th>
            <th scope='col'>{t('catalogue.otherwise')}</th>
          </tr>
        </thead>
        <tbody>
          {centres.map(({ centreId, name: called, state, at, from, faults, overridden, inForce }) => (
            <tr key={centreId} class={state === 'refused' ? 'alarmed' : undefined}>
              <th scope='row'>
                <OfficeLink office={office} path={`/network/centres/${centreId}`}>
                  {name(called)}
                </OfficeLink>
              </th>
              <td>
                {stateText(state, from === null ? '–' : localDate(from))}
                {at !== null && <small>{momentText(at, now)}</small>}
                {faults.map((fault) => (
                  <small key={`${fault.at} ${fault.code}`} class='net-fault'>
                    {faultText(fault)}
                  </small>
                ))}
              </td>
              <td class='number'>{inForce ?? '–'}</td>
              <td>
                {[...new Set(overridden.map(({ field }) => field))]
                  .map((field) => `${fieldText(field)}: ${overridden.filter((each) => each.field === field).length}`)
                  .join(' · ') || '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}

function GoBack({ office, version }: { office: Office; version: string }) {
  const isAsked = useSignal(false)
  const refusal = useSignal<string | null>(null)
  const goBack = async () => {
    const note = t('catalogue.takes-back', { version })
    const answer = await office.session.ask('POST', `/network/bundles/${version}/again`, { note })
    refusal.value = answer.ok ? null : answer.problem.code
    if (answer.ok) office.go('/network/bundles')
  }
  return (
    <div>
      <button
        type='button'
        class='pill'
        data-testid='go-back'
        onClick={() => {
          isAsked.value = true
        }}
      >
        {t('catalogue.again')}
      </button>
      {isAsked.value && (
        <ConfirmDialog
          title={t('catalogue.again')}
          confirm={t('catalogue.again')}
          refusal={refusal}
          onConfirm={() => void goBack()}
          onBack={() => {
            isAsked.value = false
          }}
        >
          <p>{t('catalogue.again-why')}</p>
        </ConfirmDialog>
      )}
    </div>
  )
}
