import type { Catalogue } from '../../../server/client/texts.ts'
import { weekdays } from './weekdays.ts'

/** Words of what is usual by weekday and hour. */
export const usual = {
  ...weekdays,
  'usual.quiet': {
    ky: 'Көбүнчө тынч: {times}',
    ru: 'Обычно свободнее: {times}',
    en: 'Usually quiet: {times}',
    kyrgyz: 'composed'
  },
  'usual.lead': {
    ky: 'Талон алынган саат боюнча, мүнөт: 10 кишинин 8и ушунча күтөт. Акыркы {n} жума.',
    ru: 'По часу взятия талона, в минутах: столько ждут 8 из 10. За {n, plural, one {# неделю} few {# недели} many {# недель} other {# недели}}.',
    en: 'By the hour of taking the ticket, in minutes: 8 of 10 wait that long. The last {n, plural, one {# week} other {# weeks}}.',
    kyrgyz: 'composed'
  },
  'usual.hour': { ky: 'Саат', ru: 'Час', en: 'Hour', kyrgyz: 'attested' }
} as const satisfies Catalogue
