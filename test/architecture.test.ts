import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

/** The arrows of the house (README, architecture), importer → imported. Any other fails here. */
const ROOT = path.join(import.meta.dirname, '..')
const MAY_IMPORT: Record<string, string[]> = {
  'kiosk-ui': ['server/client', 'server/protocol'],
  'display-ui': ['server/client', 'server/protocol'],
  'operator-ui': ['server/client', 'server/protocol'],
  'server/client': ['server/protocol'],
  'server/engine': [],
  'server/protocol': [],
  'server/views': ['server/engine', 'server/protocol'],
  'server/figures': ['server/engine', 'server/protocol'],
  'server/centre': ['server/engine', 'server/protocol'],
  'server/db': ['server/engine', 'server/protocol'],
  'server/devices': ['server/db', 'server/protocol'],
  'server/sample': ['server/db', 'server/protocol'],
  'server/reports': ['server/engine', 'server/db', 'server/figures', 'server/protocol'],
  'server/hall': ['server/centre', 'server/engine', 'server/db', 'server/protocol'],
  'server/http': ['server/hall', 'server/db', 'server/protocol'],
  'server/services': [
    'server/db',
    'server/devices',
    'server/reports',
    'server/views',
    'server/centre',
    'server/protocol'
  ],
  'server/live': ['server/http', 'server/views', 'server/db', 'server/protocol'],
  'server/routes': [
    'server/http',
    'server/services',
    'server/views',
    'server/centre',
    'server/hall',
    'server/db',
    'server/devices',
    'server/figures',
    'server/protocol',
    'server/ops'
  ],
  'server/ops': [
    'server/db',
    'server/centre',
    'server/devices',
    'server/client',
    'server/figures',
    'server/reports',
    'server/hall',
    'server/sample',
    'server/protocol'
  ]
}
/** What both ends compute alike; it imports nothing, so that more than its types may be had by anybody who may import protocol. */
const CONVENTIONS = 'server/protocol/conventions/'
/** Only their types may be had from there: nothing of it is in a screen's bundle, or in the file's code. */
const TYPES_ONLY = [
  ['kiosk-ui', 'server/protocol'],
  ['display-ui', 'server/protocol'],
  ['operator-ui', 'server/protocol'],
  ['server/client', 'server/protocol'],
  ['server/db', 'server/engine'],
  ['server/figures', 'server/engine'],
  ['server/reports', 'server/engine'],
  ['server/figures', 'server/protocol'],
  ['server/views', 'server/protocol'],
  ['server/hall', 'server/protocol'],
  ['server/ops', 'server/hall'],
  ['server/routes', 'server/ops']
]

const roomOf = (file: string) => Object.keys(MAY_IMPORT).find((room) => file.startsWith(`${room}/`)) ?? 'server'
const sources = globSync('{server,kiosk-ui,display-ui,operator-ui}/**/*.{ts,tsx}', {
  cwd: ROOT,
  exclude: (name) => name === 'dist'
})

interface Arrow {
  file: string
  from: string
  to: string
  target: string
  typeOnly: boolean
}

const arrows: Arrow[] = sources.flatMap((file) => {
  const text = readFileSync(path.join(ROOT, file), 'utf8')
  return [...text.matchAll(/^(?:import|export)( type)?\b(?:[^'"]*?\bfrom)? ['"](\.[^'"]+)['"]/gm)]
    .map(([, type, written]) => {
      const target = path.join(path.dirname(file), written as string)
      return { file, from: roomOf(file), to: roomOf(target), target, typeOnly: type !== undefined }
    })
    .filter(({ from, to }) => from !== to)
})

describe('the arrows of the house', () => {
  test('there are some to look at', () => expect(arrows.length).toBeGreaterThan(50))

  test.each(Object.keys(MAY_IMPORT))('%s imports only what it may', (room) => {
    const wrong = arrows.filter(({ from, to }) => from === room && !MAY_IMPORT[room]?.includes(to))
    expect(wrong.map(({ file, to }) => `${file} → ${to}`)).toEqual([])
  })

  test.each(TYPES_ONLY)('%s has only types from %s', (from, to) => {
    const wrong = arrows.filter(
      (arrow) => arrow.from === from && arrow.to === to && !arrow.typeOnly && !arrow.target.startsWith(CONVENTIONS)
    )
    expect(wrong.map(({ file }) => file)).toEqual([])
  })

  test('what both ends compute alike imports nothing', () => {
    const files = sources.filter((file) => file.startsWith(CONVENTIONS))
    expect(files.length).toBeGreaterThan(2)
    expect(files.filter((file) => /\bfrom '|\bimport\(/.test(readFileSync(path.join(ROOT, file), 'utf8')))).toEqual([])
  })

  test('the engine knows no clock, no chance and nobody', () => {
    const wrong = sources
      .filter((file) => file.startsWith('server/engine/'))
      .filter((file) =>
        /Date\.now|new Date\b|Math\.random|from '(?!\.)/.test(readFileSync(path.join(ROOT, file), 'utf8'))
      )
    expect(wrong).toEqual([])
  })

  test('no file of the product is longer than 400 lines', () => {
    const long = sources.filter((file) => readFileSync(path.join(ROOT, file), 'utf8').split('\n').length > 400)
    expect(long).toEqual([])
  })
})
