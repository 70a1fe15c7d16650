import type { Signal } from '@preact/signals'
import type { Service } from '../../../../server/protocol/centre.ts'
import type { SettingsCheckBody } from '../../../../server/protocol/settings.ts'
import { name, t } from '../texts.ts'

type Props = {
  leaving: SettingsCheckBody['leaving']
  services: readonly Service[]
  /** The service that the tickets of each removed service go to, by its id. */
  moves: Signal<Record<string, string>>
}

/** Where the tickets go of services that are taken away. */
export function MoveSelects({ leaving: all, services, moves }: Props) {
  return all.map((leaving) => (
    <label key={leaving.serviceId} class='field'>
      <span>{t('question.leaving', { service: name(leaving.name), count: leaving.tickets })}</span>
      <select
        data-testid={`move-${leaving.serviceId}`}
        value={moves.value[leaving.serviceId] ?? ''}
        onChange={(event) => {
          moves.value = { ...moves.value, [leaving.serviceId]: event.currentTarget.value }
        }}
      >
        <option value=''>{t('question.choose')}</option>
        {services.map((service) => (
          <option key={service.serviceId} value={service.serviceId}>
            {name(service.name)}
          </option>
        ))}
      </select>
    </label>
  ))
}
