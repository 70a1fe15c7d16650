import { STATUS_CODES } from '../status-codes.ts'
import { sampler } from './sampler.ts'

/** The parts of a document that are looked at here. */
export interface ApiDocument {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object>; responses?: Record<string, object> }
}
export interface Operation {
  requestBody?: { content: Content }
  responses: Record<string, { $ref?: string; description?: string; content?: Content }>
}
type Content = Record<string, { schema?: object; example?: unknown; examples?: object }>

const JSON_TYPE = 'application/json'
const PROBLEM = 'application/problem+json'
const PROBLEM_SCHEMA = '#/components/schemas/Problem'
/** What every operation may answer, whatever it is for. */
const OF_ALL = ['400', '429', '503']

/** What is wrong with a request, with a code that often stands there. */
const PROBLEMS: Record<string, { description: string; code: string }> = {
  400: { description: 'The request is not as it should be', code: 'bad-request' },
  401: { description: 'Nobody is signed in, or the token opens nothing (any more)', code: 'not-signed-in' },
  403: { description: 'Not for this caller: a role, a scope or a place is missing', code: 'scope-missing' },
  404: { description: 'There is no such thing', code: 'not-found' },
  409: { description: 'Not in the state in which the hall is', code: 'desk-busy' },
  413: { description: 'Too much was sent', code: 'bad-request' },
  415: { description: 'Bytes of no known kind', code: 'notice-file-type' },
  422: { description: 'The same key came with another request', code: 'key-reused' },
  426: { description: 'Spoken as it is not spoken any more', code: 'wire-too-old' },
  429: { description: 'Too much at once: again after `Retry-After` seconds', code: 'too-many-requests' },
  503: { description: 'Not done: the disk takes nothing, or the server stops', code: 'not-saved' },
  507: { description: 'There is no room for it', code: 'notice-files-full' }
}

/** Tells answers by what they are, and gives each body and each answer in JSON an example, put together from those of the schemas. */
export async function completeAnswers(document: ApiDocument): Promise<void> {
  const sample = await sampler(document)
  const met = new Set<string>()
  for (const operation of Object.values(document.paths).flatMap((methods) => Object.values(methods))) {
    for (const status of OF_ALL) operation.responses[status] ??= {}
    for (const [status, response] of Object.entries(operation.responses)) {
      if (isPlainProblem(status, response)) {
        met.add(status)
        operation.responses[status] = { $ref: `#/components/responses/${status}` }
        continue
      }
      if (response.description === 'Default Response')
        response.description = PROBLEMS[status]?.description ?? STATUS_CODES[Number(status)] ?? ''
      exemplify(response.content, sample.whole)
      // A problem that says more than others.
      if (Number(status) >= 400) response.content = { [PROBLEM]: response.content?.[JSON_TYPE] ?? {} }
    }
    exemplify(operation.requestBody?.content, sample.needed)
  }
  document.components.responses = Object.fromEntries([...met].map((status) => [status, problemOf(status)]))
}

function exemplify(content: Content | undefined, sample: (schema: object) => unknown): void {
  for (const [type, media] of Object.entries(content ?? {}))
    if (type === JSON_TYPE && media.schema && !media.examples) media.example ??= sample(media.schema)
}

/** One that has no more than every problem has: told once for all operations. */
function isPlainProblem(status: string, { content }: Operation['responses'][string]): boolean {
  const schema = content?.[JSON_TYPE]?.schema as { $ref?: string } | undefined
  return PROBLEMS[status] !== undefined && (content === undefined || schema?.$ref === PROBLEM_SCHEMA)
}

function problemOf(status: string): object {
  const { description, code } = PROBLEMS[status] as { description: string; code: string }
  const example = {
    type: `urn:kezek:problem:${code}`,
    title: STATUS_CODES[Number(status)],
    status: Number(status),
    code
  }
  return { description, content: { [PROBLEM]: { schema: { $ref: PROBLEM_SCHEMA }, example } } }
}
