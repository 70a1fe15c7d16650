/** What a break costs: least after a sentence, then after a part of one; between any two words it is hard to read. */
const COSTS = { sentence: 0, clause: 2, words: 6 }
/** Each further page is one more that somebody has to wait for. */
const PAGE = 4
const RAGGED = 0.2

interface Way {
  cost: number
  pieces: string[][]
}

/**
 * An entry in pieces of so many lines at most, as few as it takes, broken where a reader would pause; what goes on is marked.
 * @param wrapped a text in lines
 */
export function splitEntry(text: string, lines: number, wrapped: (text: string) => string[]): string[][] {
  const whole = wrapped(text)
  if (whole.length <= lines) return [whole]
  const words = text.split(/\s+/).filter((each) => each !== '')
  // The best way to show all words from each one on, the last first.
  const ways: Array<Way | null> = Array.from({ length: words.length + 1 }, () => null)
  ways[words.length] = { cost: 0, pieces: [] }
  for (let from = words.length - 1; from >= 0; from--)
    for (let to = from + 1; to <= words.length; to++) {
      const piece = wrapped(pieceOf(words, from, to))
      if (piece.length > lines) break
      const rest = ways[to]
      if (!rest) continue
      const cost = rest.cost + costAfter(words, to) + PAGE + RAGGED * (lines - piece.length) ** 2
      if (cost < (ways[from]?.cost ?? Number.POSITIVE_INFINITY)) ways[from] = { cost, pieces: [piece, ...rest.pieces] }
    }
  return ways[0]?.pieces ?? [whole]
}

/** Where a piece begins or ends within a sentence it says so. */
function pieceOf(words: readonly string[], from: number, to: number): string {
  const goesOn = (at: number) => at > 0 && at < words.length && !isEnd(words[at - 1])
  return [...(goesOn(from) ? ['…'] : []), ...words.slice(from, to), ...(goesOn(to) ? ['…'] : [])].join(' ')
}

const isEnd = (word: string | undefined): boolean => /[.!?]$/.test(word ?? '')

function costAfter(words: readonly string[], to: number): number {
  if (to === words.length || isEnd(words[to - 1])) return COSTS.sentence
  return /[,:;)–—]$/.test(words[to - 1] ?? '') ? COSTS.clause : COSTS.words
}
