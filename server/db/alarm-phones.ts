import { and, eq } from './drizzle.ts'
import type { AlarmChoice } from '../protocol/alarm-news.ts'
import type { Lang } from '../protocol/basics.ts'
import type { Db } from './open.ts'
import { alarmPhones } from './told-schema.ts'
import { hashToken } from './tokens.ts'

/** A phone that is told of alarms, as the file has it. */
export type AlarmPhone = typeof alarmPhones.$inferSelect

/** Phones of one person. */
export const MOST_PHONES = 5

/** The phones that staff have alarms sent to. Never in a backup. */
export function openAlarmPhones(db: Db) {
  return {
    isAny: (): boolean => db.select({ phoneId: alarmPhones.phoneId }).from(alarmPhones).limit(1).get() !== undefined,
    all: (): AlarmPhone[] => db.select().from(alarmPhones).orderBy(alarmPhones.addedAt).all(),
    of: (userId: string): AlarmPhone[] =>
      db.select().from(alarmPhones).where(eq(alarmPhones.userId, userId)).orderBy(alarmPhones.addedAt).all(),
    /** One browser is one phone, whoever had it before. */
    put(phone: {
      userId: string
      address: string
      endpoint: string
      choice: AlarmChoice
      language: Lang
      addedAt: number
    }): string {
      const { endpoint, ...row } = phone
      const phoneId = hashToken(endpoint).slice(0, 22)
      db.insert(alarmPhones)
        .values({ phoneId, ...row })
        .onConflictDoUpdate({ target: alarmPhones.phoneId, set: row })
        .run()
      return phoneId
    },
    remove(phoneId: string, userId?: string): boolean {
      const own = userId === undefined ? undefined : eq(alarmPhones.userId, userId)
      return (
        db
          .delete(alarmPhones)
          .where(and(eq(alarmPhones.phoneId, phoneId), own))
          .run().changes > 0
      )
    },
    removeOf(userId: string): void {
      db.delete(alarmPhones).where(eq(alarmPhones.userId, userId)).run()
    }
  }
}
export type AlarmPhones = ReturnType<typeof openAlarmPhones>
