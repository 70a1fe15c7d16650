import type { Lang } from '../../../server/protocol/basics.ts'

/** The languages of the centre in a kiosk's own order. */
export const languagesInOrder = (languages: readonly Lang[], first: Lang | undefined): readonly Lang[] =>
  first && languages.includes(first) ? [first, ...languages.filter((lang) => lang !== first)] : languages
