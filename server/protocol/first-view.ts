import Type, { type Static } from 'typebox'
import { TicketId } from './basics.ts'
import { CentreBody } from './centre.ts'
import { DeviceView } from './devices.ts'
import { NowBody } from './in-the-open.ts'
import { OutsideBody } from './outside.ts'
import { ServicesBody } from './services.ts'
import { VisitorView } from './tickets.ts'

/*
 * What a page is given with its HTML, so that it shows something true before its script has run and asked: what the API
 * answers at that moment. The page asks again, as without it.
 */
export const KioskFirstView = Type.Object({ centre: CentreBody, services: ServicesBody, device: DeviceView })
export type KioskFirstView = Static<typeof KioskFirstView>

export const VisitorFirstView = Type.Object({
  ticketId: TicketId,
  centre: CentreBody,
  view: Type.Union([VisitorView, Type.Null()], { description: 'null: the hall does not know it; the phone may' })
})
export type VisitorFirstView = Static<typeof VisitorFirstView>

export const JoinFirstView = Type.Object({ centre: CentreBody, outside: OutsideBody, services: ServicesBody })
export type JoinFirstView = Static<typeof JoinFirstView>

export const NowFirstView = Type.Object({ centre: CentreBody, now: NowBody })
export type NowFirstView = Static<typeof NowFirstView>

/** The page behind the code at the door: what it becomes is only known to the phone. */
export const ArriveFirstView = Type.Object({ centre: CentreBody })
export type ArriveFirstView = Static<typeof ArriveFirstView>
