import { render } from 'preact'
import '../../server/client/tokens.css'
import './app.css'
import { App } from './App.tsx'
import { createApp } from './app.ts'

render(<App app={createApp()} />, document.getElementById('app') as HTMLElement)
