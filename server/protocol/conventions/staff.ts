/**
 * How the log names a member of staff who did something: `<kind>:<userId>`. A role of the centre's own is `staff`; what it
 * could do then stands in the notes about roles.
 */
export const STAFF_KINDS = [
  'operator',
  'supervisor',
  'administrator',
  'director',
  'auditor',
  'technician',
  'reception',
  'staff'
] as const
export type StaffKind = (typeof STAFF_KINDS)[number]

const ACTOR = new RegExp(`^(?:${STAFF_KINDS.join('|')}):(.+)$`)

export const isStaffKind = (kind: string): kind is StaffKind => (STAFF_KINDS as readonly string[]).includes(kind)

/** The id of the member of staff who did something; undefined when it was none of them. */
export const staffIdOf = (actor: string): string | undefined => ACTOR.exec(actor)?.[1]

/** A member of staff as the log names who did something. */
export const staffActor = ({ role, userId }: { role: string; userId: string }): string =>
  `${isStaffKind(role) ? role : 'staff'}:${userId}`
