import { Value } from 'typebox/value'
import { HubReach, HubRole } from '../../../protocol/network/people.ts'
import type { HubStore } from '../../store/store.ts'
import type { HubVerified } from './found.ts'

const MOST_CODES = 10

/** Whether whoever may come in has a role, a reach and a password that the hub gave. */
export async function verifyPeople(store: HubStore, found: HubVerified): Promise<void> {
  const people = await store.people()
  const regions = new Set((await store.places()).regions.map(({ regionId }) => regionId))
  found.people = people.length
  for (const { userId, login, role, regions: reach, passwordHash, hasSecondFactor } of people) {
    const say = (what: string) => found.findings.push(`The account ${login} ${what}.`)
    if (!Value.Check(HubRole, role)) say(`has the role "${role}", which there is not`)
    if (!Value.Check(HubReach, reach)) say('has a reach that is none')
    else if (reach?.some((regionId) => !regions.has(regionId)))
      found.told.push(`The account ${login} is for a region that there is not: it reaches nothing there.`)
    if (!passwordHash.startsWith('$argon2id$')) say('has a password that was not set here')
    const codes = await store.codesLeft(userId)
    if (codes > MOST_CODES || (codes > 0 && !hasSecondFactor)) say('has recovery codes that were not given here')
  }
  const mayAll = people.some(({ role, regions: reach }) => role === 'administer' && reach === null)
  if (people.length > 0 && !mayAll) found.findings.push('Nobody may administer the whole country any more.')
}
