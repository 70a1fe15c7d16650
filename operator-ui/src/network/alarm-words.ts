import type { CentreAlarm } from '../../../server/protocol/network/centres.ts'
import { localDate } from './net-format.ts'
import { t } from './texts/network.ts'

const KINDS = {
  away: 'net.alarm-away',
  'chain-differs': 'net.alarm-chain-differs',
  twin: 'net.alarm-twin',
  restored: 'net.alarm-restored',
  clock: 'net.alarm-clock',
  hoarding: 'net.alarm-hoarding',
  unread: 'net.alarm-unread',
  uncounted: 'net.alarm-uncounted'
} as const

const OF_VERSIONS = {
  'bundle-refused': 'net.alarm-bundle-refused',
  'bundle-late': 'net.alarm-bundle-late',
  'version-old': 'net.alarm-version-old'
} as const

/** An alarm in one sentence. */
export function alarmWords({ kind, details }: CentreAlarm): string {
  if (kind === 'behind') return t('net.alarm-behind', { events: Number(details.events ?? 0) })
  if (kind === 'opening-due') return t('net.alarm-opening-due', { date: localDate(String(details.date ?? '')) })
  if (kind in OF_VERSIONS)
    return t(OF_VERSIONS[kind as keyof typeof OF_VERSIONS], { version: String(details.version ?? '') })
  return kind in KINDS ? t(KINDS[kind as keyof typeof KINDS]) : t('net.alarm-other', { kind })
}

/** Whether somebody must do something at once. */
export const isGrave = ({ kind, details }: CentreAlarm): boolean =>
  ['chain-differs', 'twin', 'hoarding'].includes(kind) || (kind === 'away' && Number(details.step ?? 0) > 1)
