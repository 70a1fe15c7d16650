import { alarmSettings } from '../texts/alarms.ts'
import { centre } from '../texts/centre.ts'
import { changed } from '../texts/changed.ts'
import { rules } from '../texts/rules.ts'
import { serviceLook } from '../texts/service-look.ts'
import { wordsWith } from '../words.ts'

/** What differs is called as on the pages where it is set. */
export const { t, tOr, name, lang } = wordsWith({ ...changed, ...rules, ...alarmSettings, ...centre, ...serviceLook })
