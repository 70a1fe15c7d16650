import { computed, type ReadonlySignal } from '@preact/signals'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { Lang } from '../../../server/protocol/basics.ts'
import { LANGS, type Texts } from '../../../server/client/texts.ts'
import type { enrolment } from '../../../server/client/texts/enrolment.ts'
import type { shared } from '../../../server/client/texts/shared.ts'
import type { hall } from '../texts/hall.ts'
import type { screen } from '../texts/screen.ts'
import type { series } from '../texts/series.ts'
import type { sign } from '../texts/sign.ts'
import type { ScreenOptions } from './options.ts'
import { turnOf } from './turns.ts'

type CatalogueTexts = Texts<
  typeof shared & typeof enrolment & typeof screen & typeof hall & typeof sign & typeof series
>

type Options = { texts: CatalogueTexts; centre: ReadonlySignal<CentreBody | null>; options: ScreenOptions }

/** Who reads a screen in the hall is not known: it speaks every language, at once or by turns. */
export function createScreenTexts({ texts: { t }, centre, options }: Options) {
  const langs = computed<readonly Lang[]>(() => options.langs ?? centre.value?.languages ?? LANGS)
  /** The language whose turn it is; for what is too long to stand three times. */
  const lang = computed<Lang>(() => turnOf(langs.value) ?? 'ky')
  /** For labels: all languages on one line, or one by turns. */
  const labelLangs = computed<readonly Lang[]>(() => (options.languages === 'turn' ? [lang.value] : langs.value))
  /** The centre's word for the place of service, as the texts select it. */
  const desk = computed(() => centre.value?.deskWord ?? 'window')
  return { t, langs, lang, labelLangs, desk }
}
export type ScreenTexts = ReturnType<typeof createScreenTexts>
