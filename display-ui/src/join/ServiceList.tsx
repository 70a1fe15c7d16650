import { ServiceMark } from '../../../server/client/components/ServiceMark.tsx'
import { type Join, leavesOf } from './join-store.ts'
import type { JoinTexts } from './join-texts.ts'
import { placeText } from './place-text.ts'

type Props = { texts: JoinTexts; join: Join }

/** Every service, group by group, each with how busy it is. */
export function ServiceList({ texts, join }: Props) {
  const { t, name } = texts
  return (
    <>
      {join.services.value?.groups.map((group) => (
        <details key={group.groupId} class='join-group' data-testid={`group-${group.groupId}`}>
          <summary>
            <ServiceMark look={group} />
            <span>
              {name(group.name)}
              <span class='join-inside'>
                {leavesOf(group)
                  .map((service) => name(service.name))
                  .join(', ')}
              </span>
            </span>
          </summary>
          <ul>
            {leavesOf(group).map((service) => (
              <li key={service.serviceId}>
                <button
                  type='button'
                  class='join-service'
                  disabled={service.status === 'closed'}
                  data-testid={`service-${service.serviceId}`}
                  onClick={() => join.choose(service)}
                >
                  <ServiceMark look={service} />
                  <strong>{name(service.name)}</strong>
                  <span class='join-busy'>
                    {service.status === 'closed' ? t('join.service-closed') : placeText(service, join.centre.value, t)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  )
}
