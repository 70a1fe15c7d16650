import type { PackedDay } from '../figures/facts.ts'
import type { Period } from '../figures/periods.ts'
import type { AuditBody, AuditQuery } from '../protocol/audit.ts'
import type { Lang, Text } from '../protocol/basics.ts'
import type { ReportRhythm } from '../protocol/mail.ts'
import type { PersonData } from '../protocol/privacy.ts'
import type { FairnessBody, OwnDayBody, ReportBody, ReportQuery, SheetBody } from '../protocol/reports.ts'
import type { AppointmentReport } from '../protocol/appointments.ts'
import type { ComplaintReport, ComplaintsBy } from '../protocol/complaints.ts'
import type { CountedInTheOpen } from './in-the-open.ts'
import type { Slots } from './appointments.ts'
import type { FoundTickets, OvertakesBody, StoryBody } from '../protocol/stories.ts'
import type { PromisesBody, PromisesBy } from '../protocol/promises.ts'

export interface SentReport {
  html: string
  text: string
  workbook: Uint8Array | null
  /** Closed days that are not counted yet. */
  missingDays: number
}

/** What the thread can be asked, each with what it answers. All of it can be sent between threads. */
export interface Asks {
  report: { asked: { query: ReportQuery }; answer: ReportBody }
  'report-csv': { asked: { query: ReportQuery; lang: Lang }; answer: string }
  'report-workbook': { asked: { query: ReportQuery; lang: Lang }; answer: Uint8Array }
  promises: { asked: { period: Period; by: PromisesBy }; answer: PromisesBody }
  appointments: { asked: { period: Period; slots: Slots }; answer: AppointmentReport }
  complaints: { asked: { period: Period; by: ComplaintsBy; answerDays: number }; answer: ComplaintReport }
  /** What everybody may know of the closed days. */
  'in-the-open': { asked: { today: string }; answer: CountedInTheOpen }
  fairness: { asked: { period: Period }; answer: FairnessBody }
  sheet: { asked: { month: string }; answer: SheetBody }
  'sheet-csv': { asked: { month: string; lang: Lang }; answer: string }
  audit: { asked: AuditQuery; answer: AuditBody }
  'audit-csv': { asked: { query: AuditQuery; lang: Lang }; answer: string }
  'own-day': { asked: { operatorId: string; day: string }; answer: OwnDayBody }
  story: { asked: { day: string; number: string }; answer: Omit<StoryBody, 'now'> | null }
  overtakes: { asked: { day: string }; answer: OvertakesBody }
  'find-tickets': { asked: { day: string; number: string; time: string | null }; answer: FoundTickets }
  /** null: there is no such day, or it is not over. */
  'anonymous-day': { asked: { day: string }; answer: string | null }
  person: { asked: { userId: string }; answer: PersonData | null }
  /** Writes the summary of a closed day into a folder. @returns the file's name */
  'daily-file': { asked: { day: string; folder: string }; answer: string }
  /** A report that is sent: a page, and where there are figures a workbook. Nothing in it of single people or desks. */
  'sent-report': {
    asked: {
      period: Period
      rhythm: ReportRhythm
      lang: Lang
      title: string
      hasFigures: boolean
      state: string[] | null
    }
    answer: SentReport
  }
  /** Writes the report of a week or a month into a folder: the workbook and the page. @returns the names of the files */
  'period-files': { asked: { period: Period; rhythm: ReportRhythm; title: Text; folder: string }; answer: string[] }
  /** A closed day whose facts are not kept yet. */
  'next-unkept': { asked: Record<string, never>; answer: PackedDay | null }
}
export type Kind = keyof Asks

export interface Request<K extends Kind = Kind> {
  id: number
  kind: K
  asked: Asks[K]['asked']
  now: number
}
export type Reply = { id: number; answer: unknown } | { id: number; failure: { message: string; code?: string } }
