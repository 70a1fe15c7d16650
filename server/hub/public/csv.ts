import { stringify } from 'csv-stringify/sync'
import type { LiveBody, PublicPromise, Typical } from '../../protocol/public.ts'
import type { Network } from './source.ts'

/** The open data as tables. A text that a spreadsheet would take for a formula is kept from it. */

const write = (rows: object[], columns: string[]): string =>
  stringify(rows, { header: true, columns, bom: true, escape_formulas: true })

export const centresCsv = ({ centres }: Network): string =>
  write(
    centres.map(({ name, address, place, offers, promised, ...centre }) => ({
      ...centre,
      name_ky: name.ky,
      name_ru: name.ru,
      name_en: name.en,
      address_ky: address.ky,
      address_ru: address.ru,
      address_en: address.en,
      lat: place?.lat,
      lon: place?.lon,
      services: offers.join(' '),
      sample: centre.isSample ? 1 : 0
    })),
    [
      'centreId',
      'name_ky',
      'name_ru',
      'name_en',
      'regionId',
      'districtId',
      'kindId',
      'status',
      'address_ky',
      'address_ru',
      'address_en',
      'lat',
      'lon',
      'services',
      'openedOn',
      'sample'
    ]
  )

export const servicesCsv = ({ services }: Network): string =>
  write(
    services.map(({ name, papers, fee, ...service }) => ({
      ...service,
      name_ky: name.ky,
      name_ru: name.ru,
      name_en: name.en,
      papers_ky: papers.map(({ ky }) => ky).join('; '),
      papers_ru: papers.map(({ ru }) => ru).join('; '),
      papers_en: papers.map(({ en }) => en).join('; '),
      fee_ky: fee?.ky,
      fee_ru: fee?.ru,
      fee_en: fee?.en,
      targetMinutes: Math.round(service.targetMs / 60_000)
    })),
    [
      'commonId',
      'name_ky',
      'name_ru',
      'name_en',
      'placeRule',
      'papers_ky',
      'papers_ru',
      'papers_en',
      'fee_ky',
      'fee_ru',
      'fee_en',
      'online',
      'targetMinutes'
    ]
  )

/** One row for each date that was promised; the first of a centre has order 1. */
export const promisesCsv = (promises: readonly PublicPromise[]): string =>
  write(
    promises.flatMap(({ promised, name, ...centre }) =>
      promised.map(({ date, saidOn, by, why }, i) => ({
        ...centre,
        name_ky: name.ky,
        name_ru: name.ru,
        name_en: name.en,
        order: i + 1,
        promisedDate: date,
        saidOn,
        by: by?.ru,
        why: why?.ru
      }))
    ),
    [
      'centreId',
      'name_ky',
      'name_ru',
      'name_en',
      'regionId',
      'districtId',
      'status',
      'order',
      'promisedDate',
      'saidOn',
      'by',
      'why',
      'openedOn'
    ]
  )

export const liveCsv = ({ centres }: LiveBody): string =>
  write(
    centres.flatMap(({ centreId, open, asOf, services }) =>
      services.map((service) => ({
        centreId,
        open: open ? 1 : 0,
        asOf: asOf === null ? null : new Date(asOf).toISOString(),
        ...service,
        lowMinutes: minutes(service.lowMs),
        highMinutes: minutes(service.highMs)
      }))
    ),
    ['centreId', 'open', 'asOf', 'commonId', 'waiting', 'lowMinutes', 'highMinutes', 'desks']
  )

/** One row for each hour that is known. */
export const typicalCsv = ({ centreId, commonId, hours }: Typical): string =>
  write(
    hours.map(({ lowMs, medianMs, highMs, ...hour }) => ({
      centreId,
      commonId,
      ...hour,
      lowMinutes: minutes(lowMs),
      medianMinutes: minutes(medianMs),
      highMinutes: minutes(highMs)
    })),
    ['centreId', 'commonId', 'weekday', 'hour', 'days', 'waits', 'lowMinutes', 'medianMinutes', 'highMinutes']
  )

const minutes = (ms: number | null): number | null => (ms === null ? null : Math.round(ms / 60_000))
