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

/** Where an operation is that no tag of the table is for. */
export const OTHER: Tag = { name: 'Other', description: 'What is in no other group', paths: [] }

/** What an operation is grouped under. */
export function tagOf(url: string, tags: readonly Tag[]): string {
  const parts = partsOf(url)
  return (tags.find(({ paths }) => paths.some((path) => `${parts.join('/')}/`.startsWith(`${path}/`))) ?? OTHER).name
}

const partsOf = (url: string): string[] => url.replace(/^\/api\//, '').split('/')
