import { createEnrolment } from '../../../server/client/enrolment.ts'
import { renewPage } from '../../../server/client/renewal.ts'
import type { ScreenContext } from '../screen/screen-context.ts'
import { SignPage } from './SignPage.tsx'

/** The sign over desk number `deskNumber`. */
export function openSign({ deskNumber, ...parts }: ScreenContext & { deskNumber: number }) {
  const topic = `sign:${deskNumber}` as const
  parts.live.subscribe([topic])
  renewPage(parts.live, () => true)
  return (
    <SignPage
      {...parts}
      view={parts.live.view(topic)}
      refused={parts.live.refused(topic)}
      enrolment={createEnrolment(parts.live, 'display', topic)}
    />
  )
}
