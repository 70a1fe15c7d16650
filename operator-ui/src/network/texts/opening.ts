import type { Catalogue } from '../../../../server/client/texts.ts'
import { textsWith } from '../../texts.ts'
import { network } from './network.ts'

/** Words of when a centre was to open. */
export const opening = {
  'opening.said-on': { ky: '{date} айтылган', ru: 'сказано {date}', en: 'said on {date}', kyrgyz: 'composed' },
  'opening.by': {
    ky: 'Жаңы мөөнөттү ким айтты',
    ru: 'Кто назвал новый срок',
    en: 'Who has given the new date',
    kyrgyz: 'composed'
  },
  'opening.why': { ky: 'Эмне үчүн', ru: 'Почему', en: 'Why', kyrgyz: 'composed' }
} as const satisfies Catalogue

export const { t, tOr, name } = textsWith({ ...network, ...opening })
