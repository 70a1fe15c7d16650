import type { Signal } from '@preact/signals'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import { name, t } from '../texts.ts'
import { deskLabel, deskStatusText } from '../format/labels.ts'
import type { Destinations } from './destinations.ts'

type ServiceProps = { groups: Destinations['groups']; chosen: Signal<string> }

export function ServiceSelect({ groups, chosen }: ServiceProps) {
  return (
    <label class='field'>
      <span>{t('transfer.service')}</span>
      <select
        value={chosen.value}
        data-first
        data-testid='transfer-service'
        onChange={(event) => {
          chosen.value = event.currentTarget.value
        }}
      >
        <option value=''>{t('transfer.same-service')}</option>
        {groups.map((group) => (
          <optgroup key={group.groupId} label={name(group.name)}>
            {group.services.map((service) => (
              <option key={service.serviceId} value={service.serviceId}>
                {name(service.name)} · {t('hint.waiting', { n: service.waiting })}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}

type DeskProps = { desks: Destinations['desks']; centre: CentreBody; chosen: Signal<string> }

export function DeskSelect({ desks, centre, chosen }: DeskProps) {
  return (
    <label class='field'>
      <span>{t('transfer.desk')}</span>
      <select
        value={chosen.value}
        data-testid='transfer-desk'
        onChange={(event) => {
          chosen.value = event.currentTarget.value
        }}
      >
        <option value=''>{t('transfer.any-desk')}</option>
        {centre.zones.map((zone) => (
          <optgroup key={zone.zoneId} label={t('zone.label', { letter: zone.letter })}>
            {desks
              .filter((one) => one.zoneId === zone.zoneId)
              .map((one) => (
                <option key={one.deskId} value={one.deskId}>
                  {[deskLabel(centre, one.deskNumber), deskStatusText(one.status), one.operator?.name]
                    .filter(Boolean)
                    .join(' · ')}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}
