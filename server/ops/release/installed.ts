import { existsSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'

/**
 * Where releases are installed:
 *
 *     releases/<version>/    each whole, never changed
 *     current                a link to the one that is started
 *     previous               a link to the one before it
 *     release-key.pub        whose releases are taken
 */
export class Installed {
  readonly home: string

  constructor(home: string) {
    this.home = home
  }

  folderOf(version: string): string {
    return path.join(this.home, 'releases', version)
  }

  has(version: string): boolean {
    return existsSync(this.folderOf(version))
  }

  /** The version that is started. @throws an Error with a sentence: nothing is installed here */
  current(): string {
    const version = this.#at('current')
    if (version === null)
      throw new Error(`There is no release in ${this.home}. Upgrades are for what install.sh has put up.`)
    return version
  }

  /** The version before it; null: there was none, or it is gone. */
  previous(): string | null {
    const version = this.#at('previous')
    return version !== null && this.has(version) ? version : null
  }

  /**
   * From the next start on.
   * @param previous what is gone back to; null: nothing
   */
  putInForce(version: string, previous: string | null): void {
    if (previous === null) rmSync(path.join(this.home, 'previous'), { force: true })
    else this.#link('previous', previous)
    this.#link('current', version)
  }

  /** Removes what is neither started nor the one before. */
  tidy(): void {
    const kept = [this.#at('current'), this.#at('previous')]
    for (const version of readdirSync(path.join(this.home, 'releases')))
      if (!kept.includes(version)) rmSync(this.folderOf(version), { recursive: true, force: true })
  }

  #at(name: string): string | null {
    try {
      return path.basename(readlinkSync(path.join(this.home, name)))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw error
    }
  }

  /** A link is changed in one step: whoever starts meanwhile finds one or the other. */
  #link(name: string, version: string): void {
    const made = path.join(this.home, `${name}.new`)
    rmSync(made, { force: true })
    symlinkSync(path.join('releases', version), made)
    renameSync(made, path.join(this.home, name))
  }
}
