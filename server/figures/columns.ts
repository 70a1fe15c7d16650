/** Rows of small numbers, kept column by column: a year of them is read without parsing each. */

type Numbers = Uint8ArrayConstructor | Uint16ArrayConstructor | Uint32ArrayConstructor
/** The columns of a table, the widest first. Numbers above a column's range are kept as its greatest. */
export type Spec = Record<string, Numbers>
export type Row<S extends Spec> = { -readonly [K in keyof S]: number }
export type Columns<S extends Spec> = { [K in keyof S]: InstanceType<S[K]> } & { length: number }

const widthOf = (spec: Spec): number =>
  Object.values(spec).reduce((sum, { BYTES_PER_ELEMENT }) => sum + BYTES_PER_ELEMENT, 0)

export function writeColumns<S extends Spec>(spec: S, rows: ReadonlyArray<Row<S>>): Uint8Array {
  const bytes = new Uint8Array(widthOf(spec) * rows.length)
  let at = 0
  for (const [name, Kind] of Object.entries(spec)) {
    const most = 2 ** (8 * Kind.BYTES_PER_ELEMENT) - 1
    const column = new Kind(bytes.buffer, at, rows.length)
    for (let i = 0; i < rows.length; i++) column[i] = Math.min((rows[i] as Row<S>)[name] as number, most)
    at += column.byteLength
  }
  return bytes
}

export function readColumns<S extends Spec>(spec: S, bytes: Uint8Array): Columns<S> {
  const width = widthOf(spec)
  if (bytes.byteLength % width !== 0) throw new Error(`${bytes.byteLength} bytes are no whole rows of ${width}`)
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes)
  const length = bytes.byteLength / width
  const columns: Record<string, unknown> = { length }
  let at = aligned.byteOffset
  for (const [name, Kind] of Object.entries(spec)) {
    columns[name] = new Kind(aligned.buffer as ArrayBuffer, at, length)
    at += length * Kind.BYTES_PER_ELEMENT
  }
  return columns as Columns<S>
}
