import { devices } from '../texts/devices.ts'
import { wordsWith } from '../words.ts'

export const { t, name } = wordsWith(devices)
