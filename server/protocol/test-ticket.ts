import Type from 'typebox'
import { At, Count, Id, TicketNumber } from './basics.ts'
import { JobStatus, PrinterStatus } from './printing.ts'
import { AnnouncementReport, SoundOutcome } from './voices.ts'

/** A number that nobody holds, sent through printers, displays, signs and voice, and what somebody saw and heard of it. */

export const TestTicketBody = Type.Object({
  mayBegin: Type.Boolean({ description: 'No desk is open and nobody waits: nobody is misled by it' }),
  test: Type.Union(
    [
      Type.Object({
        ticketNumber: TicketNumber,
        deskNumber: Type.Integer(),
        at: At,
        endsAt: At,
        isOver: Type.Boolean({ description: 'It is on no screen any more' }),
        printers: Type.Array(
          Type.Object({ printerId: Id, name: Type.String(), status: PrinterStatus, job: JobStatus })
        ),
        displays: Type.Array(
          Type.Object({
            deviceId: Id,
            name: Type.String(),
            isSign: Type.Boolean({ description: 'It hangs over a desk, shows the number, and says nothing' }),
            online: Type.Boolean(),
            isShown: Type.Boolean({ description: 'The display told that the number stands on it' }),
            outcome: Type.Union([SoundOutcome, Type.Null()], { description: 'null: nothing was told of its sound' }),
            spoken: AnnouncementReport.properties.spoken
          })
        )
      }),
      Type.Null()
    ],
    { description: 'null: none was tried since the server started' }
  ),
  kept: Type.Union([Type.Object({ at: At, right: Count, wrong: Count }), Type.Null()], {
    description: 'What was answered last'
  })
})
export type TestTicketBody = Type.Static<typeof TestTicketBody>

export const TestAnswersBody = Type.Object(
  {
    wrong: Type.Array(Id, {
      maxItems: 400,
      uniqueItems: true,
      description: 'Printers, displays and signs at which it was not as it should be; the rest of them was right'
    })
  },
  { additionalProperties: false }
)
