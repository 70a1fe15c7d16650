import type { App as AppStore } from './app.ts'
import { DeskChoice } from './choice/DeskChoice.tsx'
import { DeskPage } from './desk/DeskPage.tsx'
import { Offline } from './parts/Offline.tsx'
import { Later } from './parts/Later.tsx'
import { Renewal } from './parts/Renewal.tsx'
import { SignIn } from './session/SignIn.tsx'
import { t } from './texts.ts'

type Props = { app: AppStore }

const loadBoard = () => import('./board/BoardPage.tsx')
const loadManage = () => import('./manage/ManagePage.tsx')

export function App({ app }: Props) {
  return (
    <>
      <Renewal outdated={app.live.outdated} />
      <Page app={app} />
      <Offline connection={app.live.connection} />
    </>
  )
}

function Page({ app }: Props) {
  const { session } = app
  const place = app.places.place.value
  const centre = app.centre.value
  const me = session.me.value
  if (!session.known.value || !centre)
    return (
      <main class='waiting'>
        <h1>{t('page.loading')}</h1>
      </main>
    )
  if (!me) return <SignIn session={session} centre={centre} />
  if (place.at === 'manage') return <Later load={loadManage} props={{ app, centre, me, subject: place.subject }} />
  if (place.at === 'hall' && me.role !== 'operator') return <Later load={loadBoard} props={{ app, centre, me }} />
  if (me.deskId) return <DeskPage key={me.deskId} app={app} centre={centre} me={me} deskId={me.deskId} />
  return <DeskChoice app={app} centre={centre} me={me} />
}
