import Type from 'typebox'
import type { ServicesBody } from './services.ts'
import type { DeskView } from './desks.ts'
import type { DeviceView } from './devices.ts'
import type { DisplayView, SignView, SupervisorView } from './hall-views.ts'
import type { PaperView } from './printing.ts'
import type { ReceptionView } from './reception.ts'
import type { VisitorView } from './tickets.ts'

/** The live socket, `GET /api/live`. A change that old screens cannot read raises PROTOCOL. */
export const PROTOCOL = 1

/** The server says how it is at least this often, so that a screen can tell silence from peace. */
export const HEARTBEAT_MS = 5_000

export const ClientFrame = Type.Object(
  {
    subscribe: Type.Array(Type.String({ minLength: 1, maxLength: 80 }), {
      maxItems: 16,
      description: 'All topics of this socket; replaces the former list'
    })
  },
  { additionalProperties: false }
)
export type ClientFrame = Type.Static<typeof ClientFrame>

/** One audience's whole view. `version` only grows, also over a restart of the server. */
export type ViewFrame<T = unknown> = { topic: string; version: number; view: T }
/** The hall's clock, and which settings it has (their place in the log); sent at the start and as soon as the settings change too. */
export type HeartbeatFrame = { heartbeat: number; protocol: number; settings: number }
/** A topic that this socket may not read, or that does not exist. */
export type RefusedFrame = { topic: string; refused: 'forbidden' | 'unknown-topic' }
export type ServerFrame = ViewFrame | HeartbeatFrame | RefusedFrame

/** Topic kinds and their views. */
export type TopicViews = {
  kiosk: ServicesBody
  supervisor: SupervisorView
  reception: ReceptionView
  [display: `display:${string}`]: DisplayView
  [sign: `sign:${string}`]: SignView
  [desk: `desk:${string}`]: DeskView
  [device: `device:${string}`]: DeviceView
  [ticket: `ticket:${string}`]: VisitorView
  [paper: `paper:${string}`]: PaperView
}
