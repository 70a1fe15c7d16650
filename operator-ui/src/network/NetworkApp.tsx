import type { JSX } from 'preact'
import { LANGS } from '../../../server/client/texts.ts'
import { LanguageSelect } from '../header/LanguageSelect.tsx'
import PasswordPage from '../manage/password/PasswordPage.tsx'
import SecondFactorPage from '../manage/sign-in/SecondFactorPage.tsx'
import { Due } from '../session/Due.tsx'
import { ProofDialog } from '../session/ProofDialog.tsx'
import { SignIn } from '../session/SignIn.tsx'
import { BundlePage } from './BundlePage.tsx'
import { BundlesPage } from './BundlesPage.tsx'
import { CataloguePage } from './CataloguePage.tsx'
import { CentreBoard } from './CentreBoard.tsx'
import { CentreList } from './CentreList.tsx'
import { may, type Office, type OfficeRoute } from './office.ts'
import { OpeningsPage } from './OpeningsPage.tsx'
import { PeoplePage } from './PeoplePage.tsx'
import { ReportPage } from './ReportPage.tsx'
import { ServicePage } from './ServicePage.tsx'
import { network, t } from './texts/network.ts'
import './network.css'
import './map/map.css'

type Props = { office: Office }

const LABELS = {
  centres: 'net.centres',
  reports: 'net.reports',
  openings: 'net.openings',
  catalogue: 'net.catalogue',
  bundles: 'net.bundles',
  people: 'net.people'
} as const satisfies Record<Exclude<OfficeRoute['page'], 'password' | 'factor'>, string>

/** Head office: the network page by page. */
export function NetworkApp({ office }: Props) {
  const { session, me } = office
  if (!session.known.value) return <main class='waiting' />
  if (me.value === null)
    return <SignIn session={session} centre={{ name: network['net.title'], languages: [...LANGS] }} />
  if (me.value.due !== null) return <Due session={session} due={me.value.due} languages={[...LANGS]} />
  return (
    <>
      <Header office={office} />
      <main class='net'>
        <Page office={office} />
      </main>
      {session.proofAsked.value && <ProofDialog session={session} />}
    </>
  )
}

function Page({ office }: Props): JSX.Element {
  const { page, id } = office.route.value
  switch (page) {
    case 'centres':
      return id === null ? <CentreList office={office} /> : <CentreBoard key={id} office={office} centreId={id} />
    case 'reports':
      return <ReportPage office={office} />
    case 'openings':
      return <OpeningsPage office={office} />
    case 'catalogue':
      return id === null ? <CataloguePage office={office} /> : <ServicePage key={id} office={office} commonId={id} />
    case 'bundles':
      return id === null ? <BundlesPage office={office} /> : <BundlePage key={id} office={office} version={id} />
    case 'people':
      return <PeoplePage office={office} />
    case 'password':
      return (
        <>
          <PasswordPage app={office} />
          <p>
            <PageLink office={office} page='factor' words={t('net.factor')} />
          </p>
        </>
      )
    case 'factor':
      return <SecondFactorPage app={office} centre={{ sample: false }} />
  }
}

function Header({ office }: Props) {
  const { session, me } = office
  const person = me.value
  if (person === null) return null
  const pages = (Object.keys(LABELS) as Array<keyof typeof LABELS>).filter(
    (page) => page !== 'people' || may(person, 'administer')
  )
  return (
    <header class='header'>
      <p class='header-title'>{t('net.title')}</p>
      <nav class='net-pages' aria-label={t('net.sections')}>
        {pages.map((page) => (
          <PageLink key={page} office={office} page={page} words={t(LABELS[page])} />
        ))}
      </nav>
      <div class='header-end'>
        <span class='header-name'>{person.name}</span>
        <a class='pill' href='/'>
          {t('net.finder')}
        </a>
        <PageLink office={office} page='password' words={t('net.password')} />
        <LanguageSelect languages={[...LANGS]} />
        <button type='button' class='pill' data-testid='sign-out' onClick={() => void session.signOut()}>
          {t('sign-in.out')}
        </button>
      </div>
    </header>
  )
}

type LinkProps = Props & { page: OfficeRoute['page']; words: string }

function PageLink({ office: { route, go }, page, words }: LinkProps) {
  return (
    <a
      class='pill'
      href={`/network/${page}`}
      aria-current={route.value.page === page ? 'page' : undefined}
      data-testid={`page-${page}`}
      onClick={(event) => {
        event.preventDefault()
        go(`/network/${page}`)
      }}
    >
      {words}
    </a>
  )
}
