import { signal } from '@preact/signals'
import { type Catalogue, createTexts } from '../../server/client/texts.ts'
import { rejections } from '../../server/client/texts/rejections.ts'
import { shared } from '../../server/client/texts/shared.ts'
import type { Lang } from '../../server/protocol/basics.ts'
import { actions } from './texts/actions.ts'
import { choice } from './texts/choice.ts'
import { dialogs } from './texts/dialogs.ts'
import { house } from './texts/house.ts'
import { keypadTexts } from './texts/keypad.ts'
import { labels } from './texts/labels.ts'
import { manage } from './texts/manage.ts'
import { printers } from './texts/printers.ts'
import { queue } from './texts/queue.ts'
import { signIn } from './texts/sign-in.ts'
import { ticket } from './texts/ticket.ts'
import { why } from './texts/why.ts'

const catalogue = {
  ...shared,
  ...rejections,
  ...signIn,
  ...house,
  ...choice,
  ...labels,
  ...actions,
  ...ticket,
  ...why,
  ...queue,
  ...dialogs,
  ...keypadTexts,
  ...manage,
  ...printers
}
export type Key = keyof typeof catalogue

/** The texts of this page in its language: one signal for all parts of it; `language.ts` keeps it. */
export const lang = signal<Lang>('ky')
export const { t, tOr, name } = createTexts(catalogue, lang)

/** The same with more of them, for a part of the page that is loaded when it is wanted. */
export const textsWith = <C extends Catalogue>(more: C) => createTexts({ ...catalogue, ...more }, lang)
