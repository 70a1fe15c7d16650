/**
 * Cuts a text into pages of so many lines, between words; each page is read at once and none is cut off.
 * @param widthOf the width of a text in the font that it will have, in the unit of `lineWidth`
 */
export function textPages(
  text: string,
  { lineWidth, lines }: { lineWidth: number; lines: number },
  widthOf: (text: string) => number
): string[] {
  const rows: string[] = []
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const row = rows.at(-1)
    const longer = row === undefined ? word : `${row} ${word}`
    if (row !== undefined && widthOf(longer) <= lineWidth) rows[rows.length - 1] = longer
    else rows.push(word)
  }
  const pages = Math.ceil(rows.length / lines)
  return Array.from({ length: pages }, (_, page) => rows.slice(page * lines, (page + 1) * lines).join(' '))
}
