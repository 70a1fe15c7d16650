import Type from 'typebox'
import { At, Id, Lang, type Text } from './basics.ts'
import { PushSubscription } from './notifications.ts'

/** Alarms for whoever does not look at the board: to a phone, to an e-mail address, to a hook. */

export const AlarmPart = Type.Union([Type.Literal('hall'), Type.Literal('system')], {
  description: 'hall: queues, desks, screens and printers, while the hall is open; system: the machine, at any hour'
})
export type AlarmPart = Type.Static<typeof AlarmPart>

export const AlarmChoice = Type.Union([Type.Literal('all'), Type.Literal('hall'), Type.Literal('system')], {
  description: 'Which alarms; never more than the role sees: the state of the system alone brings those of the system'
})
export type AlarmChoice = Type.Static<typeof AlarmChoice>

export const PhoneBody = Type.Object({
  phoneId: Id,
  choice: AlarmChoice,
  language: Lang,
  addedAt: At
})
export type PhoneBody = Type.Static<typeof PhoneBody>

/** `GET /api/alarms/phones`: of whoever asks. */
export const PhonesBody = Type.Object({
  publicKey: Type.String({ description: 'What a browser subscribes with' }),
  phones: Type.Array(PhoneBody)
})
export type PhonesBody = Type.Static<typeof PhonesBody>

export const NewPhone = Type.Object(
  { push: PushSubscription, choice: AlarmChoice, language: Lang },
  { additionalProperties: false }
)

/** An alarm as the log keeps that it was told; `said` names nobody. */
export type AlarmTold = {
  alarmId: string
  kind: string
  part: AlarmPart
  level: number
  /** Since when it has been told. */
  since: number
  serviceIds: string[]
  said: Text
}
