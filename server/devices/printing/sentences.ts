import type { PrinterView } from '../../protocol/printing.ts'

/** What a technician does about a printer, in a sentence; null: nothing. */
export function sentenceOf({
  name,
  status,
  nearEnd,
  waiting
}: Pick<PrinterView, 'name' | 'status' | 'nearEnd' | 'waiting'>): string | null {
  const held = waiting > 0 ? ` ${waiting} ${waiting === 1 ? 'ticket waits' : 'tickets wait'} for it.` : ''
  switch (status) {
    case 'out-of-paper':
      return `The printer "${name}" is out of paper: put a new roll in.${held}`
    case 'cover-open':
      return `The cover of the printer "${name}" is open: close it.${held}`
    case 'fault':
      return `The printer "${name}" says that something is wrong with it: look at its lights, switch it off and on.${held}`
    case 'offline':
      return `The printer "${name}" does not answer: look whether it is on and connected, and at its address in the settings.${held}`
    case 'ready':
      return nearEnd ? `The paper of the printer "${name}" is nearly used up: lay a new roll ready.` : null
    case 'unknown':
      return null
    default:
      return status satisfies never
  }
}
