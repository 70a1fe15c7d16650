import { signal } from '@preact/signals'
import { renderToString } from 'preact-render-to-string'
import { heardTime } from '../../server/client/clock.ts'
import type { WrittenView } from '../../server/client/first-view.ts'
import { createTexts } from '../../server/client/texts.ts'
import type { KioskFirstView } from '../../server/protocol/first-view.ts'
import { KioskFrame } from './components/KioskFrame.tsx'
import { Welcome } from './steps/Welcome.tsx'
import type { FirstKiosk } from './store/first-kiosk.ts'
import { languagesInOrder } from './store/languages.ts'
import { offerOf } from './store/tree.ts'
import { texts as catalogue } from './texts.ts'

/** The welcome as the server writes it into the page: what the kiosk's own script draws a moment later, over the same elements. */
export function renderFirstView({ centre, services, device }: KioskFirstView): WrittenView {
  heardTime(centre.serverTime, centre.timeScale)
  const languages = languagesInOrder(centre.languages, device.profile.firstLanguage)
  const lang = languages[0] ?? 'ky'
  const kiosk: FirstKiosk = {
    texts: createTexts(catalogue, signal(lang)),
    languages: signal(languages),
    centre: signal(centre),
    tree: signal(offerOf(services, device.profile.groupIds)),
    step: signal({ name: 'welcome' }),
    aids: { on: { larger: signal(false), contrast: signal(false), seated: signal(false), listen: signal(false) } },
    send: () => {}
  }
  const html = renderToString(
    <KioskFrame kiosk={kiosk}>
      <Welcome kiosk={kiosk} />
    </KioskFrame>
  )
  const { accent } = centre.look
  return { html, root: { lang, ...(accent !== null && { style: `--accent: ${accent}` }) } }
}
