import type { NetworkCentre, Places } from '../../protocol/network/places.ts'
import { first, type SqlDatabase } from './sql.ts'

interface Row {
  centre_id: string
  name: string
  region: string
  district: string
  kind: string
  status: NetworkCentre['status']
  address: string
  place: string | null
  hours: string | null
  offers: string
  note: string | null
  promised: string
  opened_on: string | null
  is_sample: number
  created_at: number
}

const PLACES = 'places'

/** The centres, and where they are. */
export function centresIn(db: SqlDatabase) {
  return {
    centres: async (): Promise<NetworkCentre[]> =>
      (await db.all<Row>('select * from centres order by centre_id')).map(centreOf),

    async centre(centreId: string): Promise<NetworkCentre | null> {
      const row = await first(db.all<Row>('select * from centres where centre_id = ?', [centreId]))
      return row ? centreOf(row) : null
    },

    /** Returns false when there is a centre of this id already. */
    async addCentre(centre: NetworkCentre): Promise<boolean> {
      const values = [centre.centreId, ...columnsOf(centre), Number(centre.isSample), centre.createdAt]
      const added = await db.run(
        `insert into centres (centre_id, name, region, district, kind, status, address, place, hours, offers, note, promised, opened_on, is_sample, created_at)
        values (${values.map(() => '?').join(', ')}) on conflict (centre_id) do nothing`,
        values
      )
      return added === 1
    },

    /**
     * Changes a centre as it is now, whoever else changes it; what `change` throws changes nothing. Returns null when there
     * is none.
     */
    changeCentre: (centreId: string, change: (known: NetworkCentre) => NetworkCentre): Promise<NetworkCentre | null> =>
      db.transaction(async (tx) => {
        // Takes the row: nobody else's change comes between reading and writing.
        await tx.run('update centres set centre_id = centre_id where centre_id = ?', [centreId])
        const row = await first(tx.all<Row>('select * from centres where centre_id = ?', [centreId]))
        if (!row) return null
        const centre = change(centreOf(row))
        await tx.run(
          `update centres set name = ?, region = ?, district = ?, kind = ?, status = ?, address = ?, place = ?, hours = ?,
          offers = ?, note = ?, promised = ?, opened_on = ? where centre_id = ?`,
          [...columnsOf(centre), centreId]
        )
        return centre
      }),

    /** Regions, districts and kinds; none: as in a new hub. */
    async places(): Promise<Places> {
      const row = await first(db.all<{ value: string }>('select value from meta where key = ?', [PLACES]))
      return row ? JSON.parse(row.value) : { regions: [], kinds: [] }
    },

    async setPlaces(places: Places): Promise<void> {
      await db.run(
        'insert into meta (key, value) values (?, ?) on conflict (key) do update set value = excluded.value',
        [PLACES, JSON.stringify(places)]
      )
    }
  }
}

const orNull = (text: string | null) => (text === null ? null : JSON.parse(text))
const textOf = (value: object | null) => (value === null ? null : JSON.stringify(value))

const centreOf = (row: Row): NetworkCentre => ({
  centreId: row.centre_id,
  name: JSON.parse(row.name),
  regionId: row.region,
  districtId: row.district === '' ? null : row.district,
  kindId: row.kind,
  status: row.status,
  address: JSON.parse(row.address),
  place: orNull(row.place),
  hours: orNull(row.hours),
  offers: JSON.parse(row.offers),
  note: orNull(row.note),
  promised: JSON.parse(row.promised),
  openedOn: row.opened_on,
  isSample: row.is_sample === 1,
  createdAt: row.created_at
})

const columnsOf = (centre: NetworkCentre) => [
  JSON.stringify(centre.name),
  centre.regionId,
  centre.districtId ?? '',
  centre.kindId,
  centre.status,
  JSON.stringify(centre.address),
  textOf(centre.place),
  textOf(centre.hours),
  JSON.stringify(centre.offers),
  textOf(centre.note),
  JSON.stringify(centre.promised),
  centre.openedOn
]
