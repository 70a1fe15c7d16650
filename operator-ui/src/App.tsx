import type { App as AppStore } from './app.ts'
import { DeskChoice } from './choice/DeskChoice.tsx'
import { DeskPage } from './desk/DeskPage.tsx'
import { OfflineBanner } from './status/OfflineBanner.tsx'
import { LazyPage } from './navigation/LazyPage.tsx'
import { OutdatedBanner } from './status/OutdatedBanner.tsx'
import { Due } from './session/Due.tsx'
import { backWords, isProofWindow } from './session/house-back.ts'
import { HouseProof } from './session/HouseProof.tsx'
import { ProofDialog } from './session/ProofDialog.tsx'
import { SignIn } from './session/SignIn.tsx'
import { t } from './texts.ts'

type Props = { app: AppStore }

const loadBoard = () => import('./board/BoardPage.tsx')
const loadReception = () => import('./reception/ReceptionPage.tsx')
const loadManage = () => import('./manage/ManagePage.tsx')

export function App({ app }: Props) {
  if (isProofWindow && backWords)
    return (
      <main class='waiting'>
        <h1 data-testid='house-back'>{t(backWords)}</h1>
      </main>
    )
  return (
    <>
      <OutdatedBanner outdated={app.live.outdated} />
      <Page app={app} />
      {app.session.proofAsked.value &&
        (app.session.me.value?.isOfHouse ? (
          <HouseProof session={app.session} />
        ) : (
          <ProofDialog session={app.session} />
        ))}
      <OfflineBanner connection={app.live.connection} />
    </>
  )
}

function Page({ app }: Props) {
  const { session } = app
  const route = app.router.route.value
  const centre = app.centre.value
  const me = session.me.value
  if (!session.known.value || !centre)
    return (
      <main class='waiting'>
        <h1>{t('page.loading')}</h1>
      </main>
    )
  if (!me) return <SignIn session={session} centre={centre} hasHouse />
  if (me.due !== null) return <Due session={session} due={me.due} languages={centre.languages} />
  const subject = route.at === 'manage' ? route : { subject: '', query: '' }
  const manage = <LazyPage load={loadManage} props={{ app, centre, me, query: '', ...subject }} />
  if (route.at === 'manage') return manage
  const [serves, looks] = [me.rights.includes('serve'), me.rights.includes('board')]
  // Who does nothing else is there whatever they opened.
  if (me.rights.includes('reception') && (route.at === 'reception' || !(serves || looks)))
    return <LazyPage load={loadReception} props={{ app, centre, me }} />
  if (looks && (route.at === 'hall' || !serves)) return <LazyPage load={loadBoard} props={{ app, centre, me }} />
  if (!serves) return manage
  if (me.deskId) return <DeskPage key={me.deskId} app={app} centre={centre} me={me} deskId={me.deskId} />
  return <DeskChoice app={app} centre={centre} me={me} />
}
