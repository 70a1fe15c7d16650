/** Where the words of a section's fields are, if not among the changes' own. */
const PAGES: Record<string, string> = { callingRules: 'rules', screens: 'rules', alarms: 'alarms', inTheOpen: 'open' }

/** The text that names a field of a section; `field` is its path. */
export const fieldKey = (section: string, field: string): string =>
  `${PAGES[section] ?? 'field'}.${field.split('.')[0]}`
