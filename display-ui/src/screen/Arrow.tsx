/** Drawn, because the font's subset has no such sign. */
export function Arrow() {
  return (
    <svg class='arrow' viewBox='0 0 24 16' aria-hidden='true'>
      <path d='M0 8h21M14.6 1.4 21.2 8l-6.6 6.6' fill='none' stroke='currentColor' stroke-width='3.4' />
    </svg>
  )
}
