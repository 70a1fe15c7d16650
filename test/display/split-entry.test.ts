import { expect, test } from 'vitest'
import { textPages } from '../../display-ui/src/hall/text-pages.ts'
import { splitEntry } from '../../display-ui/src/now/split-entry.ts'

const wrapped = (text: string) => textPages(text, { lineWidth: 20, lines: 1 }, (each) => each.length)
const split = (text: string, lines: number) => splitEntry(text, lines, wrapped).map((piece) => piece.join(' '))

test('what has room stays whole', () => {
  expect(splitEntry('Whoever has waited longest is called first.', 3, wrapped)).toEqual([
    ['Whoever has waited', 'longest is called', 'first.']
  ])
})

test('a long entry is broken after a sentence, though more would have room', () => {
  expect(split('Tell the head of the hall. They show the whole way of it, and why.', 3)).toEqual([
    'Tell the head of the hall.',
    'They show the whole way of it, and why.'
  ])
})

test('a long sentence is broken after a part of it, and both pieces say that it goes on', () => {
  expect(split('Each of the staff calls among those who came, whatever they came for first', 3)).toEqual([
    'Each of the staff calls among those who came, …',
    '… whatever they came for first'
  ])
})

test('what has no pause is broken all the same, into as few pieces as it takes', () => {
  const pieces = split('one two three four five six seven eight nine ten eleven twelve thirteen', 2)
  expect(pieces).toHaveLength(3)
  expect(pieces.join(' ').replaceAll('… ', '').replaceAll(' …', '')).toBe(
    'one two three four five six seven eight nine ten eleven twelve thirteen'
  )
})
