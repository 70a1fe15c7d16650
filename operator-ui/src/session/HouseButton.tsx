import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { HouseOffer, HouseWay } from '../../../server/protocol/house.ts'
import { name, t, tOr } from '../texts.ts'
import type { Session } from './session.ts'

type Props = { session: Session; refusal: Signal<string | null> }

/** Pages that the server sends back to. */
const BACK = /^\/(desk|manage)(\/[a-z-]+){0,2}$/

/** Leads to the house's own sign-in, where that is switched on; else nothing is here. */
export function HouseButton({ session, refusal }: Props) {
  const offer = useSignal<HouseOffer['house']>(null)
  const isGone = useSignal(false)
  useEffect(() => {
    void session.ask<HouseOffer>('GET', '/session/house').then((answer) => {
      if (answer.ok) offer.value = answer.body.house
    })
  }, [session])
  const go = async () => {
    if (isGone.peek()) return
    isGone.value = true
    refusal.value = null
    const to = BACK.test(location.pathname) ? location.pathname : '/desk'
    const answer = await session.ask<HouseWay>('POST', '/session/house', { to }, { timeoutMs: 20_000 })
    if (answer.ok) location.assign(answer.body.address)
    else {
      isGone.value = false
      refusal.value = tOr(`rejection.${answer.problem.code}`, 'rejection.unknown')
    }
  }
  if (offer.value === null) return null
  return (
    <>
      <button type='button' class='go house' aria-disabled={isGone.value} data-testid='house' onClick={() => void go()}>
        {t('house.by', { name: name(offer.value.name) })}
      </button>
      <p class='sign-in-or'>{t('house.or')}</p>
    </>
  )
}
