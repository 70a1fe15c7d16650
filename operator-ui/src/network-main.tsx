import { render } from 'preact'
import '../../server/client/tokens.css'
import './app.css'
import { keepLanguage } from './language.ts'
import { createOffice } from './network/office.ts'
import { NetworkApp } from './network/NetworkApp.tsx'

/** Head office's page at the hub: the network, not a hall. */
keepLanguage()
render(<NetworkApp office={createOffice()} />, document.getElementById('app') as HTMLElement)
