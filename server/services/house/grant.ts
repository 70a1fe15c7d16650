import type { HouseGroup } from '../../protocol/house.ts'

/** What somebody may do here by their groups. */
export interface Grant {
  role: string
  /** null: they serve everything. */
  skills: string[] | null
}

/**
 * What the settings make of somebody's groups: the first line that fits says the role, all lines of that role the skills.
 * Lines whose role, and skills whose service, this hall does not have (any more) say nothing. null: they do not come in.
 */
export function grantOf(
  lines: readonly HouseGroup[],
  groups: readonly string[],
  { isRole, isService }: { isRole: (role: string) => boolean; isService: (serviceId: string) => boolean }
): Grant | null {
  const fitting = lines.filter((line) => groups.includes(line.group) && isRole(line.role))
  const [first] = fitting
  if (!first) return null
  const skills = fitting.filter(({ role }) => role === first.role).map((line) => line.skills)
  const some = skills.every((each) => each !== null) ? [...new Set(skills.flat())].filter(isService).sort() : null
  return { role: first.role, skills: some }
}
