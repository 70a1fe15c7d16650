import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { SessionBody } from '../../../server/protocol/session.ts'
import type { App } from '../app.ts'
import { PageHeader } from '../header/PageHeader.tsx'
import { RouteLink } from '../navigation/RouteLink.tsx'
import { RejectionMessage } from '../status/RejectionMessage.tsx'
import { StaffCalls } from '../status/StaffCalls.tsx'
import { FindPart } from './FindPart.tsx'
import { GivePart } from './GivePart.tsx'
import { createReception } from './reception-store.ts'
import { t } from './texts.ts'
import './reception.css'

type Props = { app: App; centre: CentreBody; me: SessionBody }

/** For whoever receives visitors, at the door or walking with a tablet: where any ticket of the day stands, and a new one. */
export default function ReceptionPage({ app, centre, me }: Props) {
  const { live, session, router } = app
  const reception = useMemo(() => createReception(session), [session])
  const part = useSignal<'find' | 'give'>('find')
  const { given } = reception
  const paperTopic = given.value && 'paper' in given.value && given.value.paper ? `paper:${given.value.ticketId}` : null
  useEffect(() => {
    live.subscribe(['reception', 'kiosk', ...(paperTopic === null ? [] : [paperTopic])])
  }, [live, paperTopic])
  // Whoever has nothing else to do here is here whatever they opened.
  useEffect(() => router.settle({ at: 'reception' }), [router])
  const view = live.view('reception').value
  const isLost = live.connection.value !== 'live'
  return (
    <div class='reception' data-part={part.value}>
      <PageHeader app={app} centre={centre} me={me}>
        {me.rights.includes('serve') && (
          <RouteLink router={router} to={{ at: 'work' }} testId='to-work'>
            {t('reception.desks')}
          </RouteLink>
        )}
        {me.rights.includes('board') && (
          <RouteLink router={router} to={{ at: 'hall' }} testId='hall'>
            {t('choice.hall')}
          </RouteLink>
        )}
        {centre.appointmentsOpen && (
          <RouteLink router={router} to={{ at: 'manage', subject: 'booked' }} testId='booked-list'>
            {t('reception.booked-list')}
          </RouteLink>
        )}
      </PageHeader>
      <main>
        <h1 class='visually-hidden'>{t('reception.title')}</h1>
        <StaffCalls
          calls={view?.staffCalls ?? []}
          timeZone={centre.timeZone}
          disabled={isLost}
          onGo={(deviceId) => reception.act(`/staff-calls/${deviceId}/answer`, undefined, '')}
        />
        {view?.serviceDay === '' && <p role='status'>{t('reception.day-closed')}</p>}
        <div class='reception-parts'>
          {(['find', 'give'] as const).map((one) => (
            <button
              key={one}
              type='button'
              class='action'
              aria-pressed={part.value === one}
              data-testid={`part-${one}`}
              onClick={() => {
                part.value = one
              }}
            >
              {t(one === 'find' ? 'reception.find' : 'reception.take')}
            </button>
          ))}
        </div>
        <p class='reception-done' role='status' data-testid='done'>
          {reception.done.value}
        </p>
        <RejectionMessage code={reception.refusal} />
        <div class='reception-columns'>
          <FindPart app={app} centre={centre} reception={reception} view={view} />
          <GivePart app={app} centre={centre} reception={reception} view={view} />
        </div>
      </main>
    </div>
  )
}
