import './styles/index.ts'
import { render } from 'preact'
import { readFirstView } from '../../server/client/first-view.ts'
import { connectLive } from '../../server/client/live.ts'
import { linkScreen } from '../../server/client/screen-link.ts'
import { renewPage } from '../../server/client/renewal.ts'
import type { KioskFirstView } from '../../server/protocol/first-view.ts'
import { Kiosk } from './components/Kiosk.tsx'
import { loadLater } from './components/load-later.ts'
import { lockDownKiosk } from './kiosk-lockdown.ts'
import { createKiosk } from './store/create-kiosk.ts'

const root = document.getElementById('app')
if (!root) throw new Error('The page has no #app')

const live = connectLive()
const kiosk = createKiosk(live, readFirstView<KioskFirstView>())
lockDownKiosk(kiosk)
const later = loadLater(({ openKeypad, createGuide }) => openKeypad(kiosk, createGuide(kiosk)))
// Between two visitors only.
const isCalm = () =>
  kiosk.step.value.name === 'welcome' && !kiosk.aids.isAnyOn.value && kiosk.staffCall.state.value === 'none'
renewPage(live, isCalm)
linkScreen({ live, kind: 'kiosk', device: kiosk.device, isCalm })
// Over what the server has written: the elements stay.
render(<Kiosk kiosk={kiosk} later={later} />, root)
