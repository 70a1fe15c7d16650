import { serviceLook } from '../texts/service-look.ts'
import { services } from '../texts/services.ts'
import { wordsWith } from '../words.ts'

export const { t, name } = wordsWith({ ...services, ...serviceLook })
