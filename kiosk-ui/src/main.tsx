import { render } from 'preact'
import { connectLive } from '../../server/client/live.ts'
import { renewPage } from '../../server/client/renewal.ts'
import { Kiosk } from './components/Kiosk.tsx'
import { createGuide } from './guide/guide.ts'
import { openKeypad } from './guide/keypad.ts'
import { lockDownKiosk } from './kiosk-lockdown.ts'
import { createKiosk } from './store/kiosk.ts'
import '../../server/client/tokens.css'
import './styles/base.css'

const root = document.getElementById('app')
if (!root) throw new Error('The page has no #app')

const live = connectLive()
const kiosk = createKiosk(live)
lockDownKiosk(kiosk)
openKeypad(kiosk, createGuide(kiosk))
// Between two visitors only.
renewPage(
  live,
  () => kiosk.step.value.name === 'welcome' && !kiosk.aids.isAnyOn.value && kiosk.staffCall.state.value === 'none'
)
render(<Kiosk kiosk={kiosk} />, root)
