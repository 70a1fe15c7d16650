import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { type OpenHall, openHall } from './open-hall.ts'

/** A server that stops does not wait for those who say nothing. Node's own patience with them is 15 s and longer. */

let hall: OpenHall
beforeEach(async () => {
  hall = await openHall()
})
afterEach(() => hall.close())

const stopsWithin = async (ms: number) => {
  const before = performance.now()
  await hall.stop()
  expect(performance.now() - before).toBeLessThan(ms)
}

test('a stop does not wait for a connection that has never asked for anything', async () => {
  const silent: Socket = connect(hall.port, '127.0.0.1')
  await new Promise((resolve) => silent.once('connect', resolve))
  const gone = new Promise((resolve) => silent.once('close', resolve))
  await stopsWithin(8_000)
  await gone
})

test('a stop does not wait for a screen that never says goodbye', async () => {
  const screen = new WebSocket(`${hall.base.replace('http', 'ws')}/api/live`)
  await new Promise((resolve) => screen.once('message', resolve))
  // Half open: it hears nothing and answers nothing.
  screen.pause()
  await stopsWithin(10_000)
  screen.terminate()
})
