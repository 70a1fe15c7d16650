import { effect } from '@preact/signals'
import { render } from 'preact'
import { createDevice } from '../../server/client/device.ts'
import { applyTheme } from '../../server/client/theme.ts'
import { connectLive } from '../../server/client/live.ts'
import '../../server/client/tokens.css'
import { createTexts } from '../../server/client/texts.ts'
import { enrolment } from '../../server/client/texts/enrolment.ts'
import { shared } from '../../server/client/texts/shared.ts'
import { openHall } from './hall/open-hall.tsx'
import { linkCentre } from '../../server/client/centre.ts'
import { createNews } from './screen/news.ts'
import { readOptions } from './screen/options.ts'
import './screen/screen.css'
import { createScreenTexts } from './screen/screen-texts.ts'
import { openSign } from './sign/open-sign.tsx'
import { hall } from './texts/hall.ts'
import { screen } from './texts/screen.ts'
import { series } from './texts/series.ts'
import { sign } from './texts/sign.ts'

/** What hangs in the hall: one page, the display of a zone or, at `/sign` and `/display/desk/7`, the sign over a desk. */
const options = readOptions(location)
const live = connectLive()
const { centre } = linkCentre(live, { everyMs: 60_000 })
applyTheme(centre)
const device = createDevice(live, 'display')
const news = createNews(live)
const texts = createTexts(
  { ...shared, ...enrolment, ...screen, ...hall, ...sign, ...series },
  options.langs?.[0] ?? 'ky'
)
const words = createScreenTexts({ texts, centre, options })

effect(() => {
  const first = words.langs.value[0]
  if (first !== undefined) texts.lang.value = first
})

const place = document.getElementById('screen')
if (place !== null) {
  const parts = { live, centre, device, news, words, options }
  render(options.isSign ? openSign(parts) : openHall(parts), place)
}
