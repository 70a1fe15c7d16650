/** How the house's sign-in sent this browser back, when it did not simply let somebody in. */
const WORDS = {
  'house-failed': 'house.failed',
  'house-no-group': 'house.no-group',
  'house-no-word': 'house.no-word',
  'house-removed': 'house.removed',
  'house-another': 'house.another',
  'house-proved': 'house.proved',
  'house-off': 'rejection.house-off',
  'house-unreachable': 'rejection.house-unreachable'
} as const
type Code = keyof typeof WORDS
const isCode = (code: string | null): code is Code => code !== null && Object.hasOwn(WORDS, code)

const code = new URLSearchParams(location.search).get('sign-in')
/** The text of it; null: it did not. */
export const backWords = isCode(code) ? WORDS[code] : null
/** Whether this window was opened to prove who one is, and is done. */
export const isProofWindow = code === 'house-proved' || code === 'house-another'

// Opened again, the page says nothing of it any more.
if (backWords !== null) history.replaceState(null, '', location.pathname)
