import type { App as AppStore } from './app.ts'
import { DeskChoice } from './choice/DeskChoice.tsx'
import { DeskPage } from './desk/DeskPage.tsx'
import { Hall } from './hall/Hall.tsx'
import { Offline } from './parts/Offline.tsx'
import { Renewal } from './parts/Renewal.tsx'
import { SignIn } from './session/SignIn.tsx'
import { SettingsPage } from './settings/SettingsPage.tsx'
import { t } from './texts.ts'

type Props = { app: AppStore }

export function App ({ app }: Props) {
  return (
    <>
      <Renewal outdated={app.live.outdated} />
      <Page app={app} />
      <Offline connection={app.live.connection} />
    </>
  )
}

function Page ({ app }: Props) {
  const { session } = app
  const page = app.page.value
  const centre = app.centre.value
  const me = session.me.value
  if (!session.known.value || !centre) return <main class='waiting'><h1>{t('page.loading')}</h1></main>
  if (!me) return <SignIn session={session} centre={centre} />
  if (page === 'password' || (me.role === 'administrator' && (page === 'devices' || page === 'people'))) return <SettingsPage key={page} app={app} centre={centre} me={me} page={page} />
  if (page === 'hall' && me.role !== 'operator') return <Hall app={app} centre={centre} me={me} />
  if (me.deskId) return <DeskPage key={me.deskId} app={app} centre={centre} me={me} deskId={me.deskId} />
  return <DeskChoice app={app} centre={centre} me={me} />
}
