import { registerHooks } from 'node:module'

/** What stands at the end of a client: the calls, typed by what is above, and the events. */
const CALLS = `
import createClient from 'openapi-fetch'
import { EventSourceParserStream } from 'eventsource-parser/stream'

export type Schemas = components['schemas']
export type Problem = Schemas['Problem']

/**
 * The calls of one hall: \`await hall.POST('/api/tickets', …)\` answers \`{ data }\`, or \`{ error }\`, which is a problem document.
 * @param hall its address, as \`http://192.168.10.2:8080\`
 * @param token of a program, as /manage/programs showed it once
 */
export const kezek = (hall: string, token: string) =>
  createClient<paths>({ baseUrl: hall, headers: { authorization: \`Bearer \${token}\` } })

/** What the hall refuses for good: asking again changes nothing. */
export class Refused extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(\`\${problem.code}: \${problem.detail ?? problem.title}\`)
    this.problem = problem
  }
}

/**
 * What happens in the hall, one event after another, without end: a connection that breaks is made anew, and goes on where it was.
 * @param after the id of the last event that was worked through; left out: what comes from now on
 * @throws Refused 4xx: a token that opens nothing, a place that is none of this log
 */
export async function* follow(hall: string, token: string, after?: string): AsyncGenerator<Schemas['OutgoingEvent']> {
  for (let id = after; ; await new Promise((resolve) => setTimeout(resolve, 3_000))) {
    try {
      const headers: Record<string, string> = { authorization: \`Bearer \${token}\`, accept: 'text/event-stream' }
      if (id !== undefined) headers['last-event-id'] = id
      const answer = await fetch(new URL('/api/events', hall), { headers })
      if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) throw new Refused(await answer.json())
      if (!answer.ok || !answer.body) continue
      const events = answer.body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream())
      for await (const event of events) {
        yield JSON.parse(event.data)
        id = event.id
      }
    } catch (error) {
      if (error instanceof Refused) throw error
    }
  }
}
`

/**
 * A client in TypeScript for a hall's API, one file, made from its document.
 * @param document OpenAPI, as \`GET /api/openapi.json\` answers it
 * @throws Error when the generator is not among the packages: an installed hall has none
 */
export async function clientCode(document: object): Promise<string> {
  // The generator needs TypeScript's interface for tools, which TypeScript 7 does not have.
  const hooks = registerHooks({
    resolve: (name, context, next) => next(name === 'typescript' ? 'typescript-5' : name, context)
  })
  try {
    const { default: typesOf, astToString } = await import('openapi-typescript')
    const types = astToString(await typesOf(document as never))
    return `// Made by "npm run client" from a hall's /api/openapi.json. Needs openapi-fetch and eventsource-parser.\n${types}${CALLS}`
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND')
      throw new Error(
        'The generator is among the packages for developers alone: run this in the repository, after "npm ci".'
      )
    throw error
  } finally {
    hooks.deregister()
  }
}
