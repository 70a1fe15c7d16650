import type { ComponentType } from 'preact'
import type { Right } from '../../../server/protocol/conventions/rights.ts'
import type { SubjectProps } from './subject-props.ts'
import type { shell } from './texts/shell.ts'

/** A page of the settings, as the list of them has it. */
export interface Subject {
  /** The page is at /manage/<path>. */
  path: string
  /** Its name, in texts/shell.ts. */
  title: keyof typeof shell
  /** Where in the list it stands. */
  section: Section
  /** Stands above the folded parts of the list: whoever sets a hall up goes there and back. */
  isAbove?: true
  /** Whose page it is; the server has its own word on that (http/access.ts). */
  roles: readonly Whose[]
  /** The page, as the default of its file; loaded when it is opened. */
  load: () => Promise<{ default: ComponentType<SubjectProps> }>
}

/** Whoever has one of these: a right, everybody (`staff`), or the one role that is more than its rights. */
type Whose = Right | 'staff' | 'administrator'

/** The headings of the list, in their order. */
export const SECTIONS = [
  'manage.centre',
  'manage.queue',
  'manage.screens',
  'manage.staff',
  'manage.reports',
  'manage.changes',
  'manage.own'
] as const satisfies Array<keyof typeof shell>
type Section = (typeof SECTIONS)[number]
