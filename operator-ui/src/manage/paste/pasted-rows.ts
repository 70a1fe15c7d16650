/** Rows as a spreadsheet puts them on the clipboard (tabs), or a CSV file has them (semicolons or commas, with quotes). */
export function pastedRows(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  const divider = ['\t', ';', ','].find((each) => plain.includes(each)) ?? '\t'
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell.trim())
    cell = ''
  }
  for (let i = 0; i < plain.length; i++) {
    const sign = plain[i] as string
    if (isQuoted) {
      if (sign !== '"') cell += sign
      else if (plain[i + 1] === '"') cell += plain[++i]
      else isQuoted = false
    } else if (sign === '"' && cell === '') isQuoted = true
    else if (sign === divider) endCell()
    else if (sign === '\n') {
      endCell()
      rows.push([])
    } else cell += sign
  }
  endCell()
  return rows.filter((row) => row.some((each) => each !== ''))
}
