import { expect, test, vi } from 'vitest'
import { openScreens } from '../../server/services/screens.ts'

test('a screen that does not answer is waited for as long as is said, and its command is withdrawn', async () => {
  vi.useFakeTimers()
  try {
    const screens = openScreens(() => 0)
    const asking = screens.ask('one', 'reload')
    vi.advanceTimersByTime(14_999)
    expect(screens.asked('one')).toMatchObject([{ what: 'reload' }])
    vi.advanceTimersByTime(1)
    expect(await asking).toBeNull()
    expect(screens.asked('one')).toEqual([])
    // A device that is revoked meanwhile answers nothing, and leaves nothing.
    const another = screens.ask('one', 'picture')
    screens.forget('one')
    expect(await another).toBeNull()
  } finally {
    vi.useRealTimers()
  }
})

test('the pictures of twenty screens are kept, whoever else sends one', async () => {
  let at = 0
  const screens = openScreens(() => at)
  for (let n = 0; n < 25; n++) {
    at = n
    const asking = screens.ask(`screen-${n}`, 'picture')
    const [asked] = screens.asked(`screen-${n}`)
    screens.show(`screen-${n}`, asked?.commandId as string, { bytes: Buffer.alloc(1), type: 'image/jpeg' })
    expect(await asking).toBe('done')
  }
  expect([4, 5, 24].map((n) => screens.picture(`screen-${n}`) !== null)).toEqual([false, true, true])
})
