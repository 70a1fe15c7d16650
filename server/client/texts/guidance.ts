import type { Catalogue } from '../texts.ts'

/** Sentences that a kiosk says aloud, `guidance.…`, each a clip of its own (server/client/voice). */
export const guidance = {} as const satisfies Catalogue
