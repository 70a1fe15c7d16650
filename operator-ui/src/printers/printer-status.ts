import type { PrinterView } from '../../../server/protocol/printing.ts'
import { t } from '../texts.ts'

const WORDS = {
  ready: 'printer.ready',
  'out-of-paper': 'printer.out-of-paper',
  'cover-open': 'printer.cover-open',
  fault: 'printer.fault',
  offline: 'printer.offline',
  unknown: 'printer.unknown'
} as const satisfies Record<PrinterView['status'], string>

/** A printer's status in words. */
export const printerStatusText = ({ status, nearEnd }: Pick<PrinterView, 'status' | 'nearEnd'>): string =>
  t(status === 'ready' && nearEnd ? 'printer.near-end' : WORDS[status])

/** Whether the printer needs staff: paper, cover, fault or connection. */
export const needsAttention = ({ status, nearEnd }: PrinterView): boolean =>
  status !== 'unknown' && (status !== 'ready' || nearEnd)
