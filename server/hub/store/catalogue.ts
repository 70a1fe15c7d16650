import type { CommonService } from '../../protocol/network/catalogue.ts'
import { hold, type SqlDatabase, type Statements } from './sql.ts'

/** The services that centres have in common. */
export function catalogueIn(db: SqlDatabase) {
  return {
    /** The catalogue, in its order. */
    services: async (): Promise<CommonService[]> =>
      (await db.all<{ body: string }>('select body from services order by place, common_id')).map(({ body }) =>
        JSON.parse(body)
      ),

    /** Replaces the catalogue. */
    setServices: (services: readonly CommonService[]): Promise<void> =>
      db.transaction(async (tx) => {
        await hold(tx, 'services')
        await putServices(tx, services)
      }),

    /** Which common service each service of a centre is, of all centres or one. */
    serviceMap: async (centreId?: string): Promise<Array<{ centreId: string; serviceId: string; commonId: string }>> =>
      db.all(
        `select centre_id as "centreId", service_id as "serviceId", common_id as "commonId" from service_map
        ${centreId === undefined ? '' : 'where centre_id = ?'} order by centre_id, service_id`,
        centreId === undefined ? [] : [centreId]
      ),

    /** Replaces what is mapped of one centre. */
    setServiceMap: (centreId: string, map: ReadonlyArray<{ serviceId: string; commonId: string }>): Promise<void> =>
      db.transaction(async (tx) => {
        await hold(tx, 'service maps')
        await tx.run('delete from service_map where centre_id = ?', [centreId])
        for (const { serviceId, commonId } of map)
          await tx.run('insert into service_map (centre_id, service_id, common_id) values (?, ?, ?)', [
            centreId,
            serviceId,
            commonId
          ])
      })
  }
}

/** Within a transaction that holds the services. */
export async function putServices(tx: Statements, services: readonly CommonService[]): Promise<void> {
  await tx.run('delete from services')
  for (const [place, service] of services.entries())
    await tx.run('insert into services (common_id, place, body) values (?, ?, ?)', [
      service.commonId,
      place,
      JSON.stringify(service)
    ])
}
