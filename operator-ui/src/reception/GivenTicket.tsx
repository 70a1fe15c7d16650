import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { QrCode } from '../../../server/client/components/QrCode.tsx'
import { VisitList } from '../../../server/client/components/VisitList.tsx'
import { waitSentence } from '../../../server/client/waits.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { FoundBody } from '../../../server/protocol/reception.ts'
import type { App } from '../app.ts'
import { LinkForm } from './LinkForm.tsx'
import type { Given, Reception } from './reception-store.ts'
import { servicesIn } from './service-list.ts'
import { name, t } from './texts.ts'

type Props = {
  app: App
  centre: CentreBody
  reception: Reception
  given: Given
  /** null: the centre sends no text messages. */
  prefix: string | null
}

/** The ticket that was just given: its number big, its code for a phone, and how its paper goes. */
export function GivenTicket({ app, centre, reception, given, prefix }: Props) {
  const { ticketNumber, ahead, told, visit, persons } = given
  const next = useRef<HTMLButtonElement>(null)
  const ref = useSignal<string | null>(null)
  const isHolders = 'ticketId' in given
  // Where the focus was is gone: the next press is for the next visitor.
  useEffect(() => next.current?.focus(), [])
  useEffect(() => {
    void app.session.ask<FoundBody>('GET', `/reception/tickets?number=${ticketNumber}`).then((answer) => {
      if (answer.ok) ref.value = answer.body.tickets[0]?.ticketRef ?? null
    })
  }, [ticketNumber])
  const service = servicesIn(app.live.view('kiosk').value).find(({ serviceId }) => serviceId === given.serviceId)
  const wait = waitSentence(told, centre.timeZone, t, (minutes) => t('stand.wait', { minutes }))
  return (
    <div class='given' data-testid='given'>
      <p role='status'>{t('given.title')}</p>
      <p class='found-number' data-testid='given-number'>
        {ticketNumber}
      </p>
      {visit ? <VisitList visit={visit} texts={{ t, name }} /> : service && <p>{name(service.name)}</p>}
      {persons !== undefined && <p>{t('visit.persons', { n: persons })}</p>}
      <p>
        {t('stand.ahead', { n: ahead })}
        {wait && `. ${wait}`}
      </p>
      {told.mayNotBeServed && <p>{t('stand.may-not')}</p>}
      {isHolders && given.paper && <PaperState app={app} ticketId={given.ticketId} />}
      {isHolders && (
        <>
          <p>{t('given.scan')}</p>
          <QrCode text={new URL(given.trackPath, centre.publicUrl ?? location.origin).href} label={t('given.scan')} />
        </>
      )}
      {isHolders && prefix !== null && ref.value !== null && (
        <LinkForm
          reception={reception}
          ticket={{ ticketRef: ref.value, ticketNumber, language: null }}
          prefix={prefix}
        />
      )}
      <button
        ref={next}
        type='button'
        class='go'
        data-testid='next-visitor'
        onClick={() => {
          reception.given.value = null
        }}
      >
        {t('given.next')}
      </button>
    </div>
  )
}

function PaperState({ app, ticketId }: { app: App; ticketId: string }) {
  const paper = app.live.view(`paper:${ticketId}`).value
  const key =
    paper?.status === 'printed'
      ? 'given.printed'
      : paper === null || paper.status === 'waiting'
        ? 'given.printing'
        : 'given.not-printed'
  return (
    <p role='status' data-testid='paper'>
      {t(key)}
    </p>
  )
}
