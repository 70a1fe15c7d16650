/** What a kiosk needs after its first page: the steps, the questions over them, and the guide for who does not see. */
export { IdleWarning } from './components/IdleWarning.tsx'
export { LaterStep } from './components/LaterStep.tsx'
export { StaffAnswer } from './components/StaffAnswer.tsx'
export { createGuide } from './guide/guide.ts'
export { openKeypad } from './guide/keypad.ts'
