/** Puts examples together. */
export interface Sampler {
  /** With everything that may be there. */
  whole: (schema: object) => unknown
  /** With what must be there. */
  needed: (schema: object) => unknown
}

/** Examples of a document's schemas, from the `examples` that they and their parts have; else by their patterns and bounds. */
export async function sampler(document: object): Promise<Sampler> {
  const { default: library } = await import('openapi-sampler')
  const by = (skipNonRequired: boolean) => (schema: object) =>
    library.sample(schema, { skipNonRequired, quiet: true, enablePatterns: true }, document)
  return { whole: by(false), needed: by(true) }
}
