import type { CentreBody } from '../../../../server/protocol/centre.ts'
import type { SteeringEffect } from '../../../../server/protocol/steering.ts'
import { deskLabel } from '../../format/labels.ts'
import { name, t, tOr } from '../texts.ts'

type Props = { effect: SteeringEffect | null; centre: CentreBody }

const minutes = (ms: number): number => Math.round(ms / 60_000)

/** What a step will change, in words and numbers. */
export function EffectPreview({ effect, centre }: Props) {
  return (
    <div class='effect' role='status' data-testid='effect'>
      <h3>{t('effect.title')}</h3>
      {effect === null && <p class='hint'>{t('effect.wait')}</p>}
      {effect?.refused != null && (
        <p class='effect-refused'>{tOr(`rejection.${effect.refused}`, 'rejection.unknown')}</p>
      )}
      {effect?.refused === null && (
        <ul>
          {sentences(effect, centre).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** What a step comes to over all services that it changes. */
function totalOf(services: SteeringEffect['services']): string {
  const waiting = (when: 'before' | 'after') => services.reduce((sum, service) => sum + service[when].waiting, 0)
  return t('effect.total', { services: services.length, before: waiting('before'), after: waiting('after') })
}

function sentences(
  { services, desks, tickets, ticket, screens, notServed }: SteeringEffect,
  centre: CentreBody
): string[] {
  const ofServices = services.flatMap(serviceWords)
  const closing = desks.filter(({ closes }) => closes)
  const told = [
    ...(tickets.cancelled > 0 ? [t('effect.cancelled', { n: tickets.cancelled })] : []),
    ...(tickets.finished > 0 ? [t('effect.finished', { n: tickets.finished })] : []),
    ...(tickets.moved > 0 && !ticket ? [t('effect.moved', { n: tickets.moved })] : []),
    ...(ticket
      ? [
          `${t('effect.ahead', { number: ticket.ticketNumber, before: ticket.aheadBefore, after: ticket.aheadAfter })}, ${t('effect.likely', { before: minutes(ticket.likelyMsBefore), after: minutes(ticket.likelyMsAfter) })}`
        ]
      : []),
    ...(closing.length > 0
      ? [t('effect.desks-close', { n: closing.length, desks: closing.map(({ deskNumber }) => deskNumber).join(', ') })]
      : []),
    ...desks.filter(({ closes }) => !closes).map(deskWords),
    ...(services.length > 1 ? [totalOf(services)] : []),
    ...ofServices,
    ...(notServed.length > 0
      ? [t('effect.not-served', { names: notServed.map((each) => name(each.name)).join(', ') })]
      : []),
    ...(screens > 0 ? [t('effect.screens', { n: screens })] : [])
  ]
  return told.length > 0 ? told : [t('effect.none')]

  function deskWords({ deskNumber, operatorName, gains, loses }: SteeringEffect['desks'][number]): string {
    const desk = [deskLabel(centre, deskNumber), operatorName].filter(Boolean).join(', ')
    const names = (list: typeof gains) => list.map((each) => name(each)).join(', ')
    return `${desk}: ${[...(gains.length > 0 ? [t('effect.gains', { names: names(gains) })] : []), ...(loses.length > 0 ? [t('effect.loses', { names: names(loses) })] : [])].join('; ')}`
  }

  function serviceWords({ name: called, before, after }: SteeringEffect['services'][number]): string[] {
    const [likelyBefore, likelyAfter] = [minutes(before.likelyMs), minutes(after.likelyMs)]
    const changes = [
      ...(before.takesTickets === after.takesTickets
        ? []
        : [t(after.takesTickets ? 'effect.tickets-on' : 'effect.tickets-off')]),
      ...(before.waiting === after.waiting
        ? []
        : [t('effect.waiting', { before: before.waiting, after: after.waiting })]),
      ...(before.openDesks === after.openDesks
        ? []
        : [t('effect.desks', { before: before.openDesks, after: after.openDesks })]),
      // Where nobody serves any more there is no wait to tell.
      ...(likelyBefore === likelyAfter || after.openDesks === 0
        ? []
        : [t('effect.likely', { before: likelyBefore, after: likelyAfter })])
    ]
    return changes.length === 0 ? [] : [`${name(called)}: ${changes.join(', ')}`]
  }
}
