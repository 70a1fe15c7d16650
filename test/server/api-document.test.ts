import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROUTE_ACCESS } from '../../server/http/access.ts'
import { SCOPES } from '../../server/protocol/programs.ts'
import { openHub } from '../hub/open-hub.ts'
import { openHall } from './open-hall.ts'

type Content = Record<string, { schema: object; example?: unknown; examples?: Record<string, { value: unknown }> }>
interface Operation {
  operationId: string
  tags: string[]
  summary: string
  security: Array<Record<string, string[]>>
  requestBody?: { content: Content }
  responses: Record<string, { $ref?: string; content?: Content }>
}
interface Document {
  tags: Array<{ name: string }>
  paths: Record<string, Record<string, Operation>>
  components: { schemas: object; responses: Record<string, { content: Content }> }
}

const closing: Array<() => Promise<void>> = []
const documents: Record<string, Document> = {}
beforeAll(async () => {
  const [hall, hub] = [await openHall(), await openHub()]
  closing.push(
    () => hall.close(),
    () => hub.close()
  )
  documents.hall = (await hall.call('GET', '/api/openapi.json')).body
  documents.hub = (await hub.call('GET', '/api/openapi.json')).body
})
afterAll(async () => {
  for (const close of closing) await close()
})

const operationsOf = ({ paths }: Document) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ row: `${method.toUpperCase()} ${path}`, operation }))
  )

describe.each(['hall', 'hub'])('the document of the %s', (which) => {
  const document = () => documents[which] as Document

  test('is one that a linter of OpenAPI has nothing against', async () => {
    const config = await createConfig({
      extends: ['recommended-strict'],
      rules: {
        // The examples are checked below, by a validator of the draft that the document is in.
        'no-invalid-media-type-examples': 'off',
        'no-invalid-schema-examples': 'off',
        // A run's id is never called as a resource is.
        'no-ambiguous-paths': 'off',
        'operation-operationId': 'error',
        'operation-operationId-unique': 'error',
        'operation-4xx-problem-details-rfc7807': 'error',
        'operation-singular-tag': 'error',
        'operation-tag-defined': 'error',
        'tag-description': 'error'
      }
    })
    const found = await lintFromString({ source: JSON.stringify(document()), absoluteRef: '/openapi.json', config })
    expect(found.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`)).toEqual([])
  })

  test('has an example of each body and each answer in JSON, and each is as its schema says', () => {
    const ajv = new Ajv2020({ strict: false, inlineRefs: false, validateSchema: false, validateFormats: false })
    ajv.addSchema({ ...document(), $id: 'api' })
    const checks = new Map<string, ReturnType<typeof ajv.compile>>()
    const wrong: string[] = []
    let count = 0
    const check = (where: string, content: Content = {}) => {
      for (const [type, { schema, example, examples }] of Object.entries(content)) {
        if (!/json$/.test(type)) continue
        const text = JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"api#/')
        const isRight = checks.get(text) ?? ajv.compile(JSON.parse(text))
        checks.set(text, isRight)
        for (const each of examples ? Object.values(examples).map(({ value }) => value) : [example]) {
          count++
          if (each === undefined || !isRight(each)) wrong.push(`${where}: ${ajv.errorsText(isRight.errors)}`)
        }
      }
    }
    for (const { row, operation } of operationsOf(document())) {
      check(`${row}, what is sent`, operation.requestBody?.content)
      for (const [status, { content }] of Object.entries(operation.responses)) check(`${row} ${status}`, content)
    }
    for (const [status, { content }] of Object.entries(document().components.responses)) check(status, content)
    expect(wrong).toEqual([])
    expect(count).toBeGreaterThan(which === 'hall' ? 200 : 30)
  })

  test('says of each operation what it may be refused with, as a problem document', () => {
    for (const { row, operation } of operationsOf(document()))
      for (const status of ['400', '429', '503'])
        expect(operation.responses[status], row).toEqual({ $ref: `#/components/responses/${status}` })
    expect(Object.keys(document().components.responses['429']?.content ?? {})).toEqual(['application/problem+json'])
  })
})

test('each operation of a hall has the scopes of its row in the table of access, and no other', () => {
  for (const { row, operation } of operationsOf(documents.hall as Document)) {
    const access = ROUTE_ACCESS[row.replaceAll(/\{(\w+)\}/g, ':$1')]
    const scopes = operation.security.flatMap(({ program = [] }) => program)
    expect(scopes, row).toEqual(SCOPES.filter((scope) => access?.includes(scope)).sort(byPlaceIn(access ?? [])))
    expect(operation.security.length, `${row}: who may call it`).toBeGreaterThan(0)
  }
})
const byPlaceIn = (list: readonly string[]) => (a: string, b: string) => list.indexOf(a) - list.indexOf(b)
