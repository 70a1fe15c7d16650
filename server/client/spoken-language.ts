import type { Lang } from '../protocol/basics.ts'
import { LANGS } from './texts.ts'

/** The first of these languages that is offered, else the first that is. @param spoken as BCP 47 tags, the best first */
export const langOf = (spoken: readonly string[], offered: readonly Lang[] = LANGS): Lang =>
  spoken
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .map((tag) => offered.find((lang) => lang === tag))
    .find((lang) => lang !== undefined) ??
  offered[0] ??
  'ky'
