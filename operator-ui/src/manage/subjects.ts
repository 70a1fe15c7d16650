import type { ComponentType } from 'preact'
import type { Role } from '../../../server/protocol/basics.ts'
import type { SubjectProps } from './subject-props.ts'
import type { shell } from './texts/shell.ts'

export interface Subject {
  /** The page is at /manage/<path>. */
  path: string
  /** Its name, in texts/shell.ts. */
  title: keyof typeof shell
  /** Where in the list it stands. */
  under: Part
  /** Whose page it is; the server has its own word on that (http/access.ts). */
  roles: readonly Role[]
  /** The page, as the default of its file; loaded when it is opened. */
  load: () => Promise<{ default: ComponentType<SubjectProps> }>
}

/** The headings of the list, in their order. */
export const PARTS = [
  'manage.centre',
  'manage.queue',
  'manage.screens',
  'manage.staff',
  'manage.reports',
  'manage.changes',
  'manage.own'
] as const satisfies Array<keyof typeof shell>
type Part = (typeof PARTS)[number]

const ADMINISTRATOR = ['administrator'] as const
const STEERING = ['supervisor', 'administrator'] as const
const EVERYBODY = ['operator', 'supervisor', 'administrator'] as const

/** Every page at /manage: a new one is a line here, a title in texts/shell.ts and a folder of its own. */
export const SUBJECTS: readonly Subject[] = [
  {
    path: 'centre',
    title: 'centre.title',
    under: 'manage.centre',
    roles: ADMINISTRATOR,
    load: () => import('./centre/CentrePage.tsx')
  },
  {
    path: 'hours',
    title: 'hours.title',
    under: 'manage.centre',
    roles: ADMINISTRATOR,
    load: () => import('./hours/HoursPage.tsx')
  },
  {
    path: 'look',
    title: 'look.title',
    under: 'manage.centre',
    roles: ADMINISTRATOR,
    load: () => import('./look/LookPage.tsx')
  },
  {
    path: 'services',
    title: 'services.title',
    under: 'manage.queue',
    roles: ADMINISTRATOR,
    load: () => import('./services/ServicesPage.tsx')
  },
  {
    path: 'desks',
    title: 'desks.title',
    under: 'manage.queue',
    roles: ADMINISTRATOR,
    load: () => import('./desks/DesksPage.tsx')
  },
  {
    path: 'priorities',
    title: 'classes.title',
    under: 'manage.queue',
    roles: ADMINISTRATOR,
    load: () => import('./classes/ClassesPage.tsx')
  },
  {
    path: 'rules',
    title: 'rules.title',
    under: 'manage.queue',
    roles: ADMINISTRATOR,
    load: () => import('./rules/RulesPage.tsx')
  },
  {
    path: 'reasons',
    title: 'reasons.title',
    under: 'manage.queue',
    roles: ADMINISTRATOR,
    load: () => import('./reasons/ReasonsPage.tsx')
  },
  {
    path: 'history',
    title: 'history.title',
    under: 'manage.changes',
    roles: ADMINISTRATOR,
    load: () => import('./history/HistoryPage.tsx')
  },
  {
    path: 'file',
    title: 'file.title',
    under: 'manage.changes',
    roles: ADMINISTRATOR,
    load: () => import('./file/FilePage.tsx')
  },
  {
    path: 'alarms',
    title: 'alarms.page',
    under: 'manage.queue',
    roles: ADMINISTRATOR,
    load: () => import('./alarms/AlarmPage.tsx')
  },
  {
    path: 'devices',
    title: 'devices.title',
    under: 'manage.screens',
    roles: ADMINISTRATOR,
    load: () => import('./devices/Devices.tsx')
  },
  {
    path: 'plan',
    title: 'plan.title',
    under: 'manage.screens',
    roles: ADMINISTRATOR,
    load: () => import('./plan/PlanPage.tsx')
  },
  {
    path: 'notices',
    title: 'notices.title',
    under: 'manage.screens',
    roles: ADMINISTRATOR,
    load: () => import('./notices/NoticesPage.tsx')
  },
  {
    path: 'printers',
    title: 'printers.title',
    under: 'manage.screens',
    roles: ADMINISTRATOR,
    load: () => import('./printing/Printers.tsx')
  },
  {
    path: 'paper',
    title: 'paper.title',
    under: 'manage.screens',
    roles: ADMINISTRATOR,
    load: () => import('./printing/PaperTicket.tsx')
  },
  {
    path: 'voice',
    title: 'voice.title',
    under: 'manage.screens',
    roles: ADMINISTRATOR,
    load: () => import('./voice/VoicePage.tsx')
  },
  {
    path: 'people',
    title: 'people.title',
    under: 'manage.staff',
    roles: ADMINISTRATOR,
    load: () => import('./people/People.tsx')
  },
  {
    path: 'phones',
    title: 'phones.title',
    under: 'manage.queue',
    roles: ADMINISTRATOR,
    load: () => import('./phones/Phones.tsx')
  },
  {
    path: 'comments',
    title: 'comments.title',
    under: 'manage.queue',
    roles: STEERING,
    load: () => import('./phones/Comments.tsx')
  },
  {
    path: 'personal-data',
    title: 'data.title',
    under: 'manage.staff',
    roles: ADMINISTRATOR,
    load: () => import('./personal-data/PersonalData.tsx')
  },
  {
    path: 'reports',
    title: 'reports.title',
    under: 'manage.reports',
    roles: STEERING,
    load: () => import('./reports/Reports.tsx')
  },
  {
    path: 'fairness',
    title: 'fairness.title',
    under: 'manage.reports',
    roles: STEERING,
    load: () => import('./reports/FairnessPage.tsx')
  },
  {
    path: 'story',
    title: 'story.title',
    under: 'manage.reports',
    roles: STEERING,
    load: () => import('./reports/Story.tsx')
  },
  {
    path: 'glossary',
    title: 'glossary.title',
    under: 'manage.reports',
    roles: STEERING,
    load: () => import('./reports/Glossary.tsx')
  },
  {
    path: 'own-day',
    title: 'own.title',
    under: 'manage.own',
    roles: EVERYBODY,
    load: () => import('./reports/OwnDay.tsx')
  },
  {
    path: 'password',
    title: 'password.title',
    under: 'manage.own',
    roles: EVERYBODY,
    load: () => import('./password/OwnPassword.tsx')
  }
]

export const subjectsFor = (role: Role): Subject[] => SUBJECTS.filter(({ roles }) => roles.includes(role))
