import { expect, test } from 'vitest'
import { requests } from '../../server/db/schema.ts'
import { openHall } from './open-hall.ts'

const DAY = 86_400_000

test('a key answers again for a week, and is forgotten with a later day', async () => {
  const clock = { at: Date.UTC(2026, 10, 23, 5) }
  const hall = await openHall({ clock })
  const first = await hall.issue({ serviceId: 'id-card' }, 'kept')
  clock.at += 6 * DAY
  expect(await hall.issue({ serviceId: 'id-card' }, 'kept')).toEqual(first)
  clock.at += 2 * DAY
  const second = await hall.issue({ serviceId: 'id-card' }, 'kept')
  expect(second.ticketId).not.toBe(first.ticketId)
  expect(hall.db.select().from(requests).all()).toHaveLength(1)
  await hall.close()
})
