import type { SessionBody } from '../../../server/protocol/session.ts'
import type { Subject } from './subject.ts'

const ADMINISTRATOR = ['administrator'] as const
const SETTINGS = ['settings'] as const
const EVERYBODY = ['staff'] as const

/** Every page at /manage: a new one is a line here, a title in texts/shell.ts and a folder of its own. */
export const SUBJECTS: readonly Subject[] = [
  {
    path: 'centre',
    title: 'centre.title',
    section: 'manage.centre',
    roles: SETTINGS,
    load: () => import('./centre/CentrePage.tsx')
  },
  {
    path: 'start',
    title: 'start.title',
    section: 'manage.centre',
    isAbove: true,
    roles: ADMINISTRATOR,
    load: () => import('./start/StartPage.tsx')
  },
  {
    path: 'hours',
    title: 'hours.title',
    section: 'manage.centre',
    roles: SETTINGS,
    load: () => import('./hours/HoursPage.tsx')
  },
  {
    path: 'look',
    title: 'look.title',
    section: 'manage.centre',
    roles: SETTINGS,
    load: () => import('./look/LookPage.tsx')
  },
  {
    path: 'network',
    title: 'network.title',
    section: 'manage.centre',
    roles: ADMINISTRATOR,
    load: () => import('./network/NetworkPage.tsx')
  },
  {
    path: 'services',
    title: 'services.title',
    section: 'manage.queue',
    roles: SETTINGS,
    load: () => import('./services/ServicesPage.tsx')
  },
  {
    path: 'desks',
    title: 'desks.title',
    section: 'manage.queue',
    roles: SETTINGS,
    load: () => import('./desks/DesksPage.tsx')
  },
  {
    path: 'priorities',
    title: 'classes.title',
    section: 'manage.queue',
    roles: SETTINGS,
    load: () => import('./classes/ClassesPage.tsx')
  },
  {
    path: 'rules',
    title: 'rules.title',
    section: 'manage.queue',
    roles: SETTINGS,
    load: () => import('./rules/RulesPage.tsx')
  },
  {
    path: 'reasons',
    title: 'reasons.title',
    section: 'manage.queue',
    roles: SETTINGS,
    load: () => import('./reasons/ReasonsPage.tsx')
  },
  {
    path: 'open',
    title: 'open.title',
    section: 'manage.centre',
    roles: SETTINGS,
    load: () => import('./in-the-open/InTheOpenPage.tsx')
  },
  {
    path: 'planned',
    title: 'planned.title',
    section: 'manage.changes',
    roles: SETTINGS,
    load: () => import('./planned/PlannedPage.tsx')
  },
  {
    path: 'history',
    title: 'history.title',
    section: 'manage.changes',
    roles: ['settings', 'audit'],
    load: () => import('./history/HistoryPage.tsx')
  },
  {
    path: 'file',
    title: 'file.title',
    section: 'manage.changes',
    roles: SETTINGS,
    load: () => import('./file/FilePage.tsx')
  },
  {
    path: 'alarms',
    title: 'alarms.page',
    section: 'manage.queue',
    roles: SETTINGS,
    load: () => import('./alarms/AlarmPage.tsx')
  },
  {
    path: 'devices',
    title: 'devices.title',
    section: 'manage.screens',
    roles: ['devices'],
    load: () => import('./devices/DevicesPage.tsx')
  },
  {
    path: 'test-ticket',
    title: 'test.title',
    section: 'manage.screens',
    roles: ['devices'],
    load: () => import('./test-ticket/TestTicketPage.tsx')
  },
  {
    path: 'mail',
    title: 'mail.title',
    section: 'manage.screens',
    roles: ADMINISTRATOR,
    load: () => import('./mail/MailPage.tsx')
  },
  {
    path: 'programs',
    title: 'programs.title',
    section: 'manage.screens',
    roles: ADMINISTRATOR,
    load: () => import('./programs/ProgramsPage.tsx')
  },
  {
    path: 'plan',
    title: 'plan.title',
    section: 'manage.screens',
    roles: SETTINGS,
    load: () => import('./plan/PlanPage.tsx')
  },
  {
    path: 'notices',
    title: 'notices.title',
    section: 'manage.screens',
    roles: SETTINGS,
    load: () => import('./notices/NoticesPage.tsx')
  },
  {
    path: 'printers',
    title: 'printers.title',
    section: 'manage.screens',
    roles: SETTINGS,
    load: () => import('./printing/PrintersPage.tsx')
  },
  {
    path: 'paper',
    title: 'paper.title',
    section: 'manage.screens',
    roles: SETTINGS,
    load: () => import('./printing/PaperPage.tsx')
  },
  {
    path: 'voice',
    title: 'voice.title',
    section: 'manage.screens',
    roles: SETTINGS,
    load: () => import('./voice/VoicePage.tsx')
  },
  {
    path: 'people',
    title: 'people.title',
    section: 'manage.staff',
    roles: ADMINISTRATOR,
    load: () => import('./people/PeoplePage.tsx')
  },
  {
    path: 'roles',
    title: 'roles.title',
    section: 'manage.staff',
    roles: ADMINISTRATOR,
    load: () => import('./people/RolesPage.tsx')
  },
  {
    path: 'house',
    title: 'house.title',
    section: 'manage.staff',
    roles: ADMINISTRATOR,
    load: () => import('./house/HousePage.tsx')
  },
  {
    path: 'state',
    title: 'state.title',
    section: 'manage.changes',
    roles: ['state'],
    load: () => import('./state/StatePage.tsx')
  },
  {
    path: 'audit',
    title: 'audit.title',
    section: 'manage.changes',
    roles: ['audit'],
    load: () => import('./audit/AuditPage.tsx')
  },
  {
    path: 'sign-in',
    title: 'sign-in-rules.title',
    section: 'manage.staff',
    roles: SETTINGS,
    load: () => import('./sign-in/SignInRulesPage.tsx')
  },
  {
    path: 'all-sessions',
    title: 'all-sessions.title',
    section: 'manage.staff',
    roles: ADMINISTRATOR,
    load: () => import('./sign-in/AllSessionsPage.tsx')
  },
  {
    path: 'appointments',
    title: 'appointments.title',
    section: 'manage.queue',
    roles: SETTINGS,
    load: () => import('./appointments/AppointmentsPage.tsx')
  },
  {
    path: 'booked',
    title: 'booked.title',
    section: 'manage.reports',
    roles: ['serve', 'reception', 'board'],
    load: () => import('./appointments/BookedPage.tsx')
  },
  {
    path: 'phones',
    title: 'phones.title',
    section: 'manage.queue',
    roles: SETTINGS,
    load: () => import('./phones/PhonesPage.tsx')
  },
  {
    path: 'comments',
    title: 'comments.title',
    section: 'manage.queue',
    roles: ['comments'],
    load: () => import('./phones/CommentsPage.tsx')
  },
  {
    path: 'complaints',
    title: 'complaints.title',
    section: 'manage.reports',
    roles: ['complaints', 'reception', 'audit'],
    load: () => import('./complaints/ComplaintsPage.tsx')
  },
  {
    path: 'personal-data',
    title: 'data.title',
    section: 'manage.staff',
    roles: ADMINISTRATOR,
    load: () => import('./personal-data/PersonalDataPage.tsx')
  },
  {
    path: 'reports',
    title: 'reports.title',
    section: 'manage.reports',
    roles: ['figures'],
    load: () => import('./reports/ReportsPage.tsx')
  },
  {
    path: 'fairness',
    title: 'fairness.title',
    section: 'manage.reports',
    roles: ['stories'],
    load: () => import('./reports/FairnessPage.tsx')
  },
  {
    path: 'promises',
    title: 'promises.title',
    section: 'manage.reports',
    roles: ['figures'],
    load: () => import('./reports/PromisesPage.tsx')
  },
  {
    path: 'sheet',
    title: 'sheet.title',
    section: 'manage.reports',
    roles: ['figures', 'stories'],
    load: () => import('./reports/SheetPage.tsx')
  },
  {
    path: 'story',
    title: 'story.title',
    section: 'manage.reports',
    roles: ['stories'],
    load: () => import('./reports/StoryPage.tsx')
  },
  {
    path: 'what-if',
    title: 'what-if.title',
    section: 'manage.reports',
    roles: ['what-if'],
    load: () => import('./what-if/WhatIfPage.tsx')
  },
  {
    path: 'staffing',
    title: 'staffing.title',
    section: 'manage.reports',
    roles: ['what-if'],
    load: () => import('./what-if/StaffingPage.tsx')
  },
  {
    path: 'glossary',
    title: 'glossary.title',
    section: 'manage.reports',
    roles: ['figures', 'stories'],
    load: () => import('./reports/GlossaryPage.tsx')
  },
  {
    path: 'own-day',
    title: 'own.title',
    section: 'manage.own',
    roles: ['serve'],
    load: () => import('./reports/OwnDayPage.tsx')
  },
  {
    path: 'password',
    title: 'password.title',
    section: 'manage.own',
    roles: EVERYBODY,
    load: () => import('./password/PasswordPage.tsx')
  },
  {
    path: 'second-factor',
    title: 'factor.title',
    section: 'manage.own',
    roles: EVERYBODY,
    load: () => import('./sign-in/SecondFactorPage.tsx')
  },
  {
    path: 'alarm-phone',
    title: 'alarm-phone.title',
    section: 'manage.own',
    roles: ['board', 'state'],
    load: () => import('./alarms/OwnPhonePage.tsx')
  },
  {
    path: 'sessions',
    title: 'sessions.title',
    section: 'manage.own',
    roles: EVERYBODY,
    load: () => import('./sign-in/OwnSessionsPage.tsx')
  }
]

type Me = Pick<SessionBody, 'role' | 'rights'>
export const subjectsFor = ({ role, rights }: Me): Subject[] =>
  SUBJECTS.filter(({ roles }) =>
    roles.some((each) => each === 'staff' || (each === 'administrator' ? role === each : rights.includes(each)))
  )
