import type { SupervisorView } from '../../../server/protocol/hall-views.ts'
import { name, t } from '../texts.ts'
import { minutesText } from '../words/durations.ts'

type Props = { view: SupervisorView }

/** Services in their own order, so that each is found where it was a minute ago. */
export function ServicesTable ({ view }: Props) {
  const unserved = new Set(view.unserved.map((one) => one.serviceId))
  return (
    <section aria-labelledby='hall-services'>
      <h2 id='hall-services'>{t('hall.services')}</h2>
      <table>
        <thead>
          <tr>
            <th scope='col'>{t('hall.service')}</th>
            <th scope='col' class='number'>{t('hall.waiting')}</th>
            <th scope='col' class='number'>{t('hall.longest')}</th>
            <th scope='col' class='number'>{t('hall.open-desks')}</th>
          </tr>
        </thead>
        <tbody>
          {view.services.map((service) => (
            <tr key={service.serviceId} class={unserved.has(service.serviceId) ? 'is-unserved' : service.waiting === 0 ? 'is-empty' : undefined} data-testid='service-row'>
              <th scope='row'>
                {name(service.name)}
                {unserved.has(service.serviceId) && <span class='unserved-mark'>{t('hall.unserved')}</span>}
              </th>
              <td class='number'>{service.waiting}</td>
              <td class='number'>{service.waiting > 0 ? minutesText(service.longestWaitMs) : '–'}</td>
              <td class='number'>{service.openDesks}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
