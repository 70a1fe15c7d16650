import Type from 'typebox'
import { At, Count, Id, Lang, Ms, Text } from './basics.ts'
import { CommonService, PlaceRule } from './network/catalogue.ts'
import { CentreStatus, Place, Places } from './network/places.ts'
import { Scheme } from './network/scheme.ts'
import { PublicPromise, Typical, UsualHour } from './public.ts'
import { QuietTime } from './usual.ts'

/** What the pages of the finder are made from, at the server and, where there is a script, again in the browser. */

export const Near = Type.Object({
  regionId: Id,
  districtId: Type.Union([Id, Type.Null()]),
  seat: Type.Union([Place, Type.Null()])
})
export type Near = Type.Static<typeof Near>

/** What a centre said last of the service that is looked for. */
export const FoundLive = Type.Object({
  open: Type.Boolean(),
  onBreak: Type.Boolean(),
  opensAt: Type.Union([At, Type.Null()]),
  asOf: Type.Union([At, Type.Null()]),
  service: Type.Union([
    Type.Object({
      waiting: Count,
      lowMs: Type.Union([Ms, Type.Null()]),
      highMs: Type.Union([Ms, Type.Null()]),
      desks: Count
    }),
    Type.Null()
  ])
})
export type FoundLive = Type.Static<typeof FoundLive>

export const FoundCentre = Type.Object({
  centreId: Id,
  name: Text,
  address: Text,
  kind: Type.Union([Text, Type.Null()]),
  regionId: Id,
  districtId: Type.Union([Id, Type.Null()]),
  place: Type.Union([Place, Type.Null()]),
  status: CentreStatus,
  note: Type.Union([Text, Type.Null()]),
  isSample: Type.Boolean(),
  live: FoundLive,
  quiet: Type.Array(QuietTime),
  usualNow: Type.Union([UsualHour, Type.Null()], { description: 'What is usual at this hour; null: not known yet' })
})
export type FoundCentre = Type.Static<typeof FoundCentre>

const ListedService = Type.Object({
  commonId: Id,
  name: Text,
  group: Text,
  icon: CommonService.properties.icon,
  colour: CommonService.properties.colour,
  placeRule: PlaceRule
})
export type ListedService = Type.Static<typeof ListedService>

const common = {
  lang: Lang,
  now: At,
  timeZone: Type.String(),
  places: Places,
  path: Type.String({ description: 'The address of this page, less its language' }),
  hasSample: Type.Boolean({ description: 'Some of the centres are made up' })
}

export const ServicesPage = Type.Object({
  page: Type.Literal('services'),
  ...common,
  q: Type.String(),
  near: Type.Union([Near, Type.Null()]),
  services: Type.Array(ListedService),
  found: Type.Array(ListedService, { description: 'Those that answer the search, the best first' })
})
export const CentresPage = Type.Object({
  page: Type.Literal('centres'),
  ...common,
  service: CommonService,
  near: Type.Union([Near, Type.Null()]),
  scheme: Type.Union([Scheme, Type.Null()], { description: 'To choose a region on; null: one is chosen' }),
  centres: Type.Array(FoundCentre),
  promised: Type.Array(PublicPromise)
})
export const PromisesPage = Type.Object({
  page: Type.Literal('promises'),
  ...common,
  promises: Type.Array(PublicPromise)
})
export const CentrePage = Type.Object({
  page: Type.Literal('centre'),
  ...common,
  centre: FoundCentre,
  hours: Type.Union([Type.Array(Type.Array(Type.Tuple([Type.String(), Type.String()]))), Type.Null()]),
  promised: Type.Array(PublicPromise),
  services: Type.Array(ListedService),
  service: Type.Union([CommonService, Type.Null()]),
  typical: Type.Union([Typical, Type.Null()])
})
export const PosterPage = Type.Object({
  page: Type.Literal('poster'),
  ...common,
  near: Near,
  address: Type.String({ description: 'Of the finder, as people type it' }),
  centres: Type.Array(
    Type.Object({
      centreId: Id,
      name: Text,
      address: Text,
      isSample: Type.Boolean(),
      hours: Type.Union([Type.Array(Type.Array(Type.Tuple([Type.String(), Type.String()]))), Type.Null()]),
      km: Type.Union([Type.Number(), Type.Null()]),
      quiet: Type.Array(QuietTime)
    })
  ),
  bound: Type.Array(ListedService, { description: 'What is to be had in the own region or district alone' }),
  promised: Type.Array(PublicPromise)
})
export const NotFoundPage = Type.Object({ page: Type.Literal('not-found'), ...common })

export type ServicesPage = Type.Static<typeof ServicesPage>
export type CentresPage = Type.Static<typeof CentresPage>
export type PromisesPage = Type.Static<typeof PromisesPage>
export type CentrePage = Type.Static<typeof CentrePage>
export type PosterPage = Type.Static<typeof PosterPage>
export type NotFoundPage = Type.Static<typeof NotFoundPage>
export type FinderPage = ServicesPage | CentresPage | PromisesPage | CentrePage | PosterPage | NotFoundPage

/** The schema of a page's data by the name of the page: nothing else is put into its HTML. */
export const FINDER_PAGES = {
  services: ServicesPage,
  centres: CentresPage,
  promises: PromisesPage,
  centre: CentrePage,
  poster: PosterPage,
  'not-found': NotFoundPage
} as const
