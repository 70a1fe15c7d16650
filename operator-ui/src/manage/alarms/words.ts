import { alarmSettings } from '../texts/alarms.ts'
import { wordsWith } from '../words.ts'

export const { t } = wordsWith(alarmSettings)
