/** What groups the operations of a document: `paths` are the first parts of their paths. */
export interface Tag {
  name: string
  description: string
  paths: readonly string[]
}

/** `POST /api/desks/:deskId/call-next` is `postDesksByDeskIdCallNext`: what clients call an operation, for ever. */
export function operationIdOf(method: string, url: string): string {
  const words = partsOf(url).flatMap((part) =>
    part.startsWith(':') ? ['by', part.slice(1)] : part.split(/[^A-Za-z0-9]+/).filter(Boolean)
  )
  return method.toLowerCase() + words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('')
}

/** @throws Error: a new resource is to be put into the table of tags */
export function tagOf(url: string, tags: readonly Tag[]): string {
  const parts = partsOf(url)
  const found = tags.find(({ paths }) => paths.some((path) => `${parts.join('/')}/`.startsWith(`${path}/`)))
  if (!found) throw new Error(`the table of tags has no ${url}`)
  return found.name
}

const partsOf = (url: string): string[] => url.replace(/^\/api\//, '').split('/')
