import { ServiceMark } from '../../../server/client/components/ServiceMark.tsx'
import { waitText } from '../../../server/client/waits.ts'
import type { ServiceGroup, ServiceLeaf } from '../../../server/protocol/services.ts'
import type { Join } from './join-store.ts'
import type { JoinTexts } from './join-texts.ts'

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
            {name(group.name)}
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
                    {service.status === 'closed'
                      ? t('join.service-closed')
                      : `${t('join.waiting', { n: service.waiting })} · ${waitText(service.estimate)} ${t('wait.minutes-short')}`}
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

const leavesOf = ({ services, groups = [] }: ServiceGroup): ServiceLeaf[] => [...services, ...groups.flatMap(leavesOf)]
