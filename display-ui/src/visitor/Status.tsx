import type { ComponentChildren } from 'preact'
import { Called } from './Called.tsx'
import { MissedCall } from './MissedCall.tsx'
import { OnTheWay } from './OnTheWay.tsx'
import { Postponed } from './Postponed.tsx'
import { DayEnded, VisitEnded } from './VisitEnded.tsx'
import type { VisitorContext } from './visitor-context.ts'
import { RatingForm } from './RatingForm.tsx'
import { Serving } from './Serving.tsx'
import { timeWords } from './time-in.ts'
import { Waiting } from './Waiting.tsx'
import { StatusMessage } from './StatusMessage.tsx'

/** How it stands with the ticket, in kind words for every state. */
export function Status(parts: VisitorContext) {
  const phase = parts.visitor.phase.value
  return (
    <section class='status' aria-live='polite' data-testid='visitor-status' data-status={phase}>
      {inWords(parts)}
    </section>
  )
}

function inWords(parts: VisitorContext): ComponentChildren {
  const {
    visitor,
    texts: { t }
  } = parts
  const phase = visitor.phase.value
  const view = visitor.view.value
  const centre = parts.centre.value
  // The hall does not have it today; it is of an earlier day.
  if (phase === 'unknown' && parts.complaints.known.value !== null) return <VisitEnded {...parts} />
  if (phase === 'unknown')
    return <StatusMessage title={t('visitor.unknown')} hint={t('visitor.unknown-hint')} isTitle />
  if (phase === 'lost')
    return (
      <StatusMessage
        title={t('visitor.lost')}
        hint={t('visitor.lost-hint')}
        isTitle={parts.visitor.last.value === null}
      />
    )
  if (phase === 'over') return <VisitEnded {...parts} />
  if (view === null) return <StatusMessage title={t('visitor.loading')} isTitle />

  switch (phase) {
    case 'loading':
    case 'waiting':
      return <Waiting {...parts} view={view} />
    case 'on-the-way':
      return (
        <>
          <OnTheWay {...parts} view={view} />
          <Waiting {...parts} view={view} />
        </>
      )
    case 'held':
      return (
        <>
          <Postponed {...parts} view={view} />
          <Waiting {...parts} view={view} />
        </>
      )
    case 'called':
      return <Called {...parts} view={view} />
    case 'serving':
      return <Serving {...parts} view={view} />
    case 'parked':
      return (
        <StatusMessage
          title={t('visitor.parked')}
          hint={t('visitor.parked-hint')}
          more={view.heldUntil !== null && t('visitor.held-until', timeWords(centre, view.heldUntil))}
        />
      )
    case 'no-show':
      return <MissedCall {...parts} view={view} />
    case 'finished':
      return (
        <>
          <StatusMessage title={t('visitor.finished')} />
          <RatingForm {...parts} view={view} />
        </>
      )
    case 'cancelled':
      if (view.dayOver) return <DayEnded {...parts} />
      return view.withdrawn ? (
        <StatusMessage title={t('visitor.withdrawn')} hint={t('visitor.withdrawn-hint')} />
      ) : (
        <StatusMessage title={t('visitor.cancelled')} hint={t('visitor.cancelled-hint')} />
      )
    default:
      return phase satisfies never
  }
}
