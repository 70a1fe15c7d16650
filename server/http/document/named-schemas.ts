import { readdirSync } from 'node:fs'
import type { FastifySchema } from 'fastify'
import { Id, ID_EXAMPLES } from '../../protocol/basics.ts'

type Json = Record<string, unknown>
const PROTOCOL = new URL('../../protocol/', import.meta.url)
/** What is shorter says more where it stands than by a name. */
const WORTH_A_NAME = 80
/** What these hold is data, no schema. */
const PLAIN_ID = JSON.stringify(Id)
const DATA = new Set(['examples', 'enum', 'const', 'default', 'required'])

/**
 * The schemas of the protocol under the names that they have there, so that the document tells each once, and a client made
 * from it has types with names. Schemas are known again by what they say: those of the routes may be copies.
 */
export class NamedSchemas {
  readonly #nameOf: ReadonlyMap<string, string>
  readonly #schemas: ReadonlyMap<string, Json>
  readonly #used = new Map<string, Json>()

  private constructor(schemas: ReadonlyMap<string, Json>) {
    this.#schemas = schemas
    const nameOf = new Map<string, string>()
    for (const [name, schema] of schemas) {
      const text = JSON.stringify(schema)
      if (!nameOf.has(text)) nameOf.set(text, name)
    }
    this.#nameOf = nameOf
  }

  /** Reads every file of the protocol. */
  static async read(): Promise<NamedSchemas> {
    const schemas = new Map<string, Json>()
    const files = readdirSync(PROTOCOL, { recursive: true }).map(String).sort()
    for (const file of files) {
      if (!file.endsWith('.ts') || file.startsWith('conventions')) continue
      const exported: Json = await import(new URL(file, PROTOCOL).href)
      for (const [name, value] of Object.entries(exported)) {
        if (!isStructure(value) || JSON.stringify(value).length < WORTH_A_NAME || '$id' in value) continue
        // The same name in two files: the second is called after its file too.
        schemas.set(schemas.has(name) ? `${name}_${file.replace(/\W+/g, '_').replace(/_ts$/, '')}` : name, value)
      }
    }
    return new NamedSchemas(schemas)
  }

  /** A route's schema with names in place of what has one. Query, path and headers stay: they are told one by one. */
  within({ body, response, querystring, params, headers, ...rest }: FastifySchema): FastifySchema {
    const told = (key: 'querystring' | 'params' | 'headers', part: unknown) =>
      part === undefined ? {} : { [key]: this.#inside(part as Json) }
    return {
      ...rest,
      ...(body !== undefined && { body: this.#named(body) }),
      ...(response !== undefined && { response: this.#named(response) as object }),
      ...told('querystring', querystring),
      ...told('params', params),
      ...told('headers', headers)
    } as FastifySchema
  }

  /** Those that were named, by their names. */
  used(): Record<string, Json> {
    return Object.fromEntries(this.#used)
  }

  #named(node: unknown): unknown {
    if (Array.isArray(node)) return node.map((each) => this.#named(each))
    if (typeof node !== 'object' || node === null) return node
    const name = this.#nameOf.get(JSON.stringify(node))
    if (name === undefined) return this.#inside(node as Json)
    if (!this.#used.has(name)) {
      this.#used.set(name, {})
      this.#used.set(name, this.#inside(this.#schemas.get(name) as Json))
    }
    return { $ref: `#/components/schemas/${name}` }
  }

  #inside(node: Json): Json {
    return asOf2020(
      Object.fromEntries(
        Object.entries(node).map(([key, value]) => [
          key,
          DATA.has(key)
            ? value
            : key in ID_EXAMPLES && JSON.stringify(value) === PLAIN_ID
              ? { ...Id, examples: [ID_EXAMPLES[key]] }
              : this.#named(value)
        ])
      )
    )
  }
}

const isStructure = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && ('properties' in value || 'anyOf' in value || 'allOf' in value)

/** Lists with a schema for each place as OpenAPI 3.1 writes them; typebox writes an earlier draft's way. */
function asOf2020({ items, additionalItems: _, ...rest }: Json): Json {
  if (Array.isArray(items)) return { ...rest, prefixItems: items, items: false }
  return items === undefined ? rest : { ...rest, items }
}
