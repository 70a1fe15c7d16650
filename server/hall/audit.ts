import type { Accounts } from '../db/accounts.ts'
import type { EpochsTold } from '../db/restores.ts'
import type { AlarmTold } from '../protocol/alarm-news.ts'
import type { Text } from '../protocol/basics.ts'
import type { Right } from '../protocol/conventions/rights.ts'
import type { DeviceProfile } from '../protocol/devices.ts'
import type { AnnouncementReport } from '../protocol/voices.ts'

/** A change of what somebody proves themselves with. */
export type SignInChange = 'password changed' | 'second factor set' | 'second factor removed' | 'recovery codes renewed'

/** A step that the board had advised: what was foreseen of the hour with and without it, and, when that is over, what was. */
export type AdviceTaken = {
  step: string
  deskId?: string
  serviceId?: string
  without: number
  fewer: number
  overTarget?: number
}

/**
 * What the log keeps beside the queue (RULES.md, H3), each kind with what it tells. No name of anybody, no password,
 * no token: the log is kept for ever, and knows people by their ids. An address is the network's, of a machine of the hall.
 */
export type AuditEntry =
  | { about: 'accounts'; what: 'listed'; details: Accounts }
  | { about: 'advice'; what: 'taken' | 'followed'; details: AdviceTaken }
  | { about: 'log'; what: 'epochs told'; details: EpochsTold }
  | {
      about: 'person'
      what: 'added'
      /** `house`: the mark of whom the house knows them by; left out: they come in here alone. */
      details: { userId: string; role: string; skills: string[] | null; mark: string; house?: string }
    }
  | {
      about: 'person'
      what: 'changed'
      details: { userId: string; changed: string[]; role?: string; skills?: string[] | null; mark?: string }
    }
  | { about: 'role'; what: 'made' | 'changed'; details: { roleId: string; name: Text; rights: Right[] } }
  | { about: 'role'; what: 'removed'; details: { roleId: string } }
  | { about: 'person'; what: 'removed'; details: { userId: string } }
  | {
      about: 'person'
      what: SignInChange
      details: { userId: string; address: string; mark?: string }
    }
  | {
      about: 'session'
      what: 'opened'
      details: { userId: string; address: string; by: 'password' | 'authenticator' | 'recovery-code' | 'house' }
    }
  | {
      about: 'session'
      what: 'ended'
      details: {
        userId: string
        address: string
        sessions: number
        why:
          | 'signed out'
          | 'another signed in'
          | 'signed out everywhere'
          | 'signed out by an administrator'
          | 'the house lets them in no more'
          | 'another role of the house'
      }
    }
  | {
      about: 'session'
      what: 'refused'
      details: { userId: string | null; address: string | null; times: number; from: number; to: number }
    }
  | { about: 'person'; what: 'erased'; details: { userId: string } }
  | {
      about: 'device'
      what: 'enrolled'
      details: {
        deviceId: string
        kind: string
        name: string
        zoneId: string | null
        mark: string
        /** What it had from the beginning; left out: nothing. */
        profile?: DeviceProfile
        /** By the code of which series; left out: by its own. */
        seriesId?: string
      }
    }
  | {
      about: 'device-series'
      what: 'begun'
      details: { seriesId: string; signs: number; displays: number; endsAt: number }
    }
  | { about: 'device-series'; what: 'ended'; details: { seriesId: string } }
  | {
      about: 'device'
      what: 'changed'
      details: { deviceId: string; name: string; zoneId: string | null; profile: DeviceProfile }
    }
  | {
      about: 'settings'
      what: 'planned'
      details: { planId: string; from: string; sections: string[]; reason: string | null; sha256: string }
    }
  | { about: 'settings'; what: 'withdrawn'; details: { planId: string; from: string; sections: string[] } }
  /** It is to be as planned, whatever was changed since; or another plan has begun before it. */
  | { about: 'settings'; what: 'plan renewed'; details: { planId: string; sections: string[]; sha256: string } }
  /** `left`: so many lines did not fit any more. */
  | { about: 'settings'; what: 'begun'; details: { planId: string; from: string; left: number } }
  | { about: 'sample'; what: 'days made up'; details: { from: string; to: string; seed: number } }
  | { about: 'uplink'; what: 'joined'; details: { hub: string; centreId: string; fingerprint: string } }
  | { about: 'uplink'; what: 'left'; details: { hub: string } }
  | { about: 'common-settings'; what: 'waiting'; details: { version: number } }
  | { about: 'common-settings'; what: 'mapped'; details: { services: Array<{ serviceId: string; commonId: string }> } }
  | {
      about: 'common-settings'
      what: 'planned'
      details: { version: number; from: string; back: number; sha256: string }
    }
  | { about: 'common-settings'; what: 'begun' | 'refused'; details: { version: number; faults: string[] } }
  | { about: 'device'; what: 'revoked'; details: { deviceId: string } }
  /** At a distance; its volume is a change of the device. */
  | { about: 'device'; what: 'asked'; details: { deviceId: string; command: 'identify' | 'reload' | 'picture' } }
  | {
      about: 'program'
      what: 'let in'
      details: {
        programId: string
        name: string
        scopes: string[]
        addresses: string[]
        endsAt: number | null
        mark: string
      }
    }
  | { about: 'program'; what: 'token renewed'; details: { programId: string; mark: string } }
  | { about: 'program'; what: 'revoked'; details: { programId: string } }
  /** Once a service day from each network. */
  | { about: 'program'; what: 'used'; details: { programId: string; address: string } }
  | { about: 'hook'; what: 'added'; details: { hookId: string; origin: string; types: string[] } }
  | { about: 'hook'; what: 'removed' | 'secret renewed' | 'begun again' | 'given up'; details: { hookId: string } }
  | { about: 'hook'; what: 'networks set'; details: { networks: string[] } }
  | { about: 'comment'; what: 'removed'; details: { commentId: number } }
  | {
      about: 'complaint'
      what: 'made' | 'taken down'
      details: { complaintId: string; serviceDay: string; ticketNumber: string }
    }
  | { about: 'complaint'; what: 'answered' | 'erased'; details: { complaintId: string } }
  | { about: 'voice-clip'; what: 'recorded'; details: { lang: string; clip: string; durationMs: number } }
  | { about: 'voice-clip'; what: 'removed'; details: { lang: string; clip: string } }
  /** To a phone whose number is kept nowhere. */
  | { about: 'ticket'; what: 'link sent'; details: { ticketNumber: string } }
  | { about: 'ticket'; what: 'printed again'; details: { ticketNumber: string; printerId: string; withLink: boolean } }
  | { about: 'alarm'; what: 'acknowledged'; details: { alarmId: string; level: number } }
  | { about: 'alarm'; what: 'began' | 'ended'; details: AlarmTold }
  | { about: 'alarm-phone'; what: 'added'; details: { userId: string; phoneId: string; choice: string } }
  | { about: 'alarm-phone'; what: 'removed'; details: { userId: string; phoneId: string } }
  | {
      about: 'mail'
      what: 'server set'
      details: { host: string; port: number; security: string }
    }
  | { about: 'house'; what: 'set'; details: { issuer: string; groups: number; mark: string } }
  | { about: 'house'; what: 'removed'; details: Record<string, never> }
  | { about: 'mail'; what: 'server removed'; details: Record<string, never> }
  | {
      about: 'bucket'
      what: 'set'
      details: { endpoint: string; bucket: string; folder: string; reports: string[] }
    }
  | { about: 'bucket'; what: 'removed'; details: Record<string, never> }
  | {
      about: 'mail'
      what: 'recipient added' | 'recipient changed'
      details: { recipientId: string; role: string; alarms: string | null; reports: string[] }
    }
  | { about: 'mail'; what: 'recipient removed'; details: { recipientId: string } }
  | { about: 'notice-file'; what: 'added'; details: { file: string; type: string; bytes: number; sha256: string } }
  | { about: 'notice-file'; what: 'removed'; details: { file: string } }
  | { about: 'test-ticket'; what: 'sent'; details: { ticketNumber: string; deskId: string; printers: string[] } }
  | { about: 'test-ticket'; what: 'answered'; details: { ticketNumber: string; right: string[]; wrong: string[] } }
  | { about: 'announcement'; what: 'reported'; details: { deviceId: string; reports: AnnouncementReport[] } }
