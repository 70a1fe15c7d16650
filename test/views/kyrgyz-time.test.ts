import { expect, test } from 'vitest'
import { atKyrgyz, untilKyrgyz } from '../../server/protocol/conventions/kyrgyz-time.ts'

test('a time has the Kyrgyz ending of the number as it is read', () => {
  // As spoken: он экиге, үчкө, бешке, онго, жыйырмага, отузга, кыркка, элүүгө, тогузга, алтыга, төрткө.
  const until = ['12:00', '11:33', '10:05', '9:10', '9:20', '12:30', '12:40', '12:50', '08:09', '08:46', '08:54']
  expect(until.map(untilKyrgyz)).toEqual([
    '12:00ге',
    '11:33кө',
    '10:05ке',
    '9:10го',
    '9:20га',
    '12:30га',
    '12:40ка',
    '12:50гө',
    '08:09га',
    '08:46га',
    '08:54кө'
  ])
  expect(['11:33', '12:30', '10:00', '12:40', '12:50', '9:05'].map(atKyrgyz)).toEqual([
    '11:33тө',
    '12:30да',
    '10:00до',
    '12:40та',
    '12:50дө',
    '9:05те'
  ])
})
