import { render } from 'preact'
import { connectLive } from '../../server/client/live.ts'
import { Kiosk } from './components/Kiosk.tsx'
import { keepManners } from './manners.ts'
import { createKiosk } from './store/kiosk.ts'
import '../../server/client/tokens.css'
import './styles/base.css'

const root = document.getElementById('app')
if (!root) throw new Error('The page has no #app')

const kiosk = createKiosk(connectLive())
keepManners(kiosk)
render(<Kiosk kiosk={kiosk} />, root)
