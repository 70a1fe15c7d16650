import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** These only build the screens, which a release has built. */
const BUILD_ONLY = new Set(['vite', '@preact/preset-vite'])

interface Locked {
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  peerDependenciesMeta?: Record<string, { optional?: boolean }>
}

/**
 * The folders, from the root, of all packages that a built hall runs on, as the lock file places them.
 * @throws an Error when one that is no optional one is not installed
 */
export function runtimePackages(root: string): string[] {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>
  }
  const found = new Set<string>()
  const todo = Object.keys(packages['']?.dependencies ?? {})
    .filter((name) => !BUILD_ONLY.has(name))
    .concat(Object.keys(packages['']?.optionalDependencies ?? {}))
    .map((name) => `node_modules/${name}`)
  for (let folder = todo.pop(); folder !== undefined; folder = todo.pop()) {
    if (found.has(folder) || !existsSync(path.join(root, folder))) continue
    found.add(folder)
    const locked = packages[folder] ?? {}
    const peers = Object.keys(locked.peerDependencies ?? {}).filter(
      (name) => !locked.peerDependenciesMeta?.[name]?.optional && !BUILD_ONLY.has(name)
    )
    const names = [...Object.keys({ ...locked.dependencies, ...locked.optionalDependencies }), ...peers]
    for (const name of names) todo.push(...placeOf(packages, folder, name))
  }
  const missing = Object.keys(packages['']?.dependencies ?? {}).find(
    (name) => !BUILD_ONLY.has(name) && !found.has(`node_modules/${name}`)
  )
  if (missing !== undefined) throw new Error(`The package ${missing} is not installed: run "npm ci" first.`)
  return [...found].sort()
}

/** Where Node finds a package that is imported from within another: beside it, or in a folder above. */
function placeOf(packages: Record<string, Locked>, from: string, name: string): string[] {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const place = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`
    if (packages[place] !== undefined) return [place]
    if (at === '') return []
    if (!at.includes('/node_modules/')) return packages[`node_modules/${name}`] ? [`node_modules/${name}`] : []
  }
}
