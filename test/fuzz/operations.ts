/** What the OpenAPI document says there is, as far as rubbish needs it. */

export interface Schema {
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  minimum?: number
  maximum?: number
  minLength?: number
  minItems?: number
}
export interface Operation {
  method: string
  path: string
  body: Schema | null
  parameters: string[]
}

interface Described {
  requestBody?: { content?: Record<string, { schema?: Schema }> }
  parameters?: Array<{ name: string; in: string }>
}

export function operationsOf(document: { paths: Record<string, Record<string, Described>> }): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { requestBody, parameters = [] }]) => ({
      method: method.toUpperCase(),
      path,
      body: requestBody?.content?.['application/json']?.schema ?? null,
      parameters: parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)
    }))
  )
}
