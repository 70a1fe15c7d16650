import type { Model } from '../../protocol/printing.ts'

/** What can be expected of a kind of printer. */
export interface Profile {
  /** Whether it answers DLE EOT. `maybe`: it is asked; if it has never answered, it is printed to all the same. */
  status: 'always' | 'maybe' | 'never'
  /** Whether it answers GS r after everything before it: then a ticket is known to be done, not only taken. */
  tellsWhenDone: boolean
  /** Rows of dots in one raster command. Small enough for the little memory of a cheap printer. */
  bandRows: number
}

export const PROFILES: Record<Model, Profile> = {
  epson: { status: 'always', tellsWhenDone: true, bandRows: 128 },
  compatible: { status: 'maybe', tellsWhenDone: false, bandRows: 64 },
  silent: { status: 'never', tellsWhenDone: false, bandRows: 64 }
}
