/** What somebody of head office may do, each what those before it may. */
export const ROLES = [
  { role: 'look', label: 'net.role-look' },
  { role: 'manage', label: 'net.role-manage' },
  { role: 'administer', label: 'net.role-administer' }
] as const
