import { instance } from '@viz-js/viz'
import type { Room } from './rooms.ts'

const INK = '#10243e'
const FILLS: Record<string, string> = {
  screens: '#fff3cc',
  core: '#d9ecea',
  rest: '#ffffff'
}
const CORE = ['engine', 'protocol', 'hall', 'db']

/** Draws the rooms and their arrows as an SVG: what uses others stands above them. */
export async function drawRooms(rooms: readonly Room[]): Promise<string> {
  const lines = rooms.flatMap(({ name, folder, uses, types }) => [
    `"${name}" [fillcolor="${fillOf(name, folder)}"]`,
    ...uses.filter((to) => !follows(rooms, name, to)).map((to) => `"${name}" -> "${to}"`),
    // What already comes with the code of another room need not be drawn.
    ...types.filter((to) => !follows(rooms, name, to)).map((to) => `"${name}" -> "${to}" [style=dashed]`)
  ])
  const viz = await instance()
  const svg = viz.renderString(
    `digraph {
      graph [rankdir=TB nodesep=0.35 ranksep=0.55 bgcolor="#f6f4ef" pad=0.3]
      node [shape=box style="rounded,filled" color="${INK}" fontcolor="${INK}" fontname="sans-serif" fontsize=13 height=0.4]
      edge [color="${INK}" arrowsize=0.6 penwidth=0.8]
      "main, app" [fillcolor="${FILLS.rest}"]
      "main, app" -> { routes live ops hub }
      { rank=same; "kiosk-ui"; "display-ui"; "operator-ui"; "main, app" }
      ${lines.join('\n')}
    }`,
    { format: 'svg', engine: 'dot' }
  )
  return svg
    .replace(/<!--[\s\S]*?-->\n?/g, '')
    .replace(/(<svg[^>]*>)/, '$1\n<title>The rooms, and which imports which</title>')
}

const fillOf = (name: string, folder: string): string =>
  (folder.endsWith('-ui') || name === 'client'
    ? FILLS.screens
    : CORE.includes(name)
      ? FILLS.core
      : FILLS.rest) as string

/** Whether an arrow can be told from the others: there is a longer way of code to the same room. */
function follows(rooms: readonly Room[], from: string, to: string): boolean {
  const usesOf = (name: string) => rooms.find((room) => room.name === name)?.uses ?? []
  const reaches = (name: string): boolean => usesOf(name).some((next) => next === to || reaches(next))
  return usesOf(from).some((next) => next !== to && reaches(next))
}
