import { useSignal } from '@preact/signals'
import { Disclosure } from '../layout/Disclosure.tsx'
import { name, t } from '../texts/common.ts'
import type { AskCommon, Common } from './common-props.ts'

type Props = { common: Common; ask: AskCommon }

/** Which of the network's services each of the hall's own is: once, with what is probably meant chosen beforehand. */
export function ServiceMap({ common, ask }: Props) {
  if (common.waiting) return <Form common={common} ask={ask} />
  return (
    <Disclosure summary={t('common.map')} testId='common-map-open'>
      <Form common={common} ask={ask} />
    </Disclosure>
  )
}

function Form({ common: { services, catalogue, isMapped }, ask }: Props) {
  const chosen = useSignal<Record<string, string>>({})
  const chosenFor = ({ serviceId, commonId, suggested }: Common['services'][number]): string =>
    chosen.value[serviceId] ?? commonId ?? (isMapped ? '' : (suggested ?? ''))
  const save = async (event: Event) => {
    event.preventDefault()
    const map = services.map((each) => ({ serviceId: each.serviceId, commonId: chosenFor(each) || null }))
    if (await ask('PUT', '/services', { services: map })) chosen.value = {}
  }
  return (
    <form onSubmit={save} data-testid='common-map'>
      {!isMapped && <h3>{t('common.map')}</h3>}
      <div class='settings-table'>
        <table>
          <thead>
            <tr>
              <th scope='col'>{t('common.own-service')}</th>
              <th scope='col'>{t('common.common-service')}</th>
            </tr>
          </thead>
          <tbody>
            {services.map((service) => (
              <tr key={service.serviceId}>
                <th scope='row'>{name(service.name)}</th>
                <td>
                  <select
                    aria-label={`${t('common.common-service')}: ${name(service.name)}`}
                    value={chosenFor(service)}
                    onChange={(event) => {
                      chosen.value = { ...chosen.value, [service.serviceId]: event.currentTarget.value }
                    }}
                  >
                    <option value=''>{t('common.only-here')}</option>
                    {catalogue.map(({ commonId, name: called }) => (
                      <option key={commonId} value={commonId}>
                        {name(called)}
                      </option>
                    ))}
                  </select>
                  {!isMapped && service.suggested && !service.isSure && !(service.serviceId in chosen.value) && (
                    <small> {t('common.guessed')}</small>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button type='submit' class='go' data-testid='common-map-save'>
        {t('common.save-map')}
      </button>
    </form>
  )
}
