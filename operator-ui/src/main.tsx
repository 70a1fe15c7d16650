import { render } from 'preact'
import '../../server/client/tokens.css'
import './app.css'
import { App } from './App.tsx'
import { createApp } from './app.ts'
import { keepLanguage } from './language.ts'

keepLanguage()
render(<App app={createApp()} />, document.getElementById('app') as HTMLElement)
