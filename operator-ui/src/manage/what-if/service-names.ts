import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Text } from '../../../../server/protocol/basics.ts'
import type { Session } from '../../session/session.ts'
import { name } from '../texts/what-if.ts'

interface Group {
  groups?: Group[]
  services: Array<{ serviceId: string; name: Text }>
}

/** What services are called; one that the centre does not have is called by its id. */
export function useServiceNames(session: Session): (serviceId: string) => string {
  const names = useSignal<ReadonlyMap<string, Text>>(new Map())
  useEffect(() => {
    void session.ask<{ groups: Group[] }>('GET', '/services').then((answer) => {
      if (answer.ok) names.value = new Map(answer.body.groups.flatMap(servicesOf))
    })
  }, [])
  return (serviceId) => {
    const known = names.value.get(serviceId)
    return known ? name(known) : serviceId
  }
}

const servicesOf = ({ groups = [], services }: Group): Array<[string, Text]> => [
  ...groups.flatMap(servicesOf),
  ...services.map(({ serviceId, name: each }): [string, Text] => [serviceId, each])
]
