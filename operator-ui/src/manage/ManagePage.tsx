import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { App } from '../app.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { SessionBody } from '../../../server/protocol/session.ts'
import { LazyPage } from '../navigation/LazyPage.tsx'
import { RouteLink } from '../navigation/RouteLink.tsx'
import { PageHeader } from '../header/PageHeader.tsx'
import { createSettings } from './settings/settings-store.ts'
import { MadeUpDays } from './layout/MadeUpDays.tsx'
import { SECTIONS, type Subject, subjectsFor } from './subjects.ts'
import { t } from './texts.ts'
import './manage.css'

type Props = { app: App; centre: CentreBody; me: SessionBody; subject: string; query: string }

/** What administrators and supervisors set, one subject a page; and for everybody their own password. */
export default function ManagePage({ app, centre, me, subject, query }: Props) {
  const { live, router } = app
  useEffect(() => {
    live.subscribe([])
  }, [live])
  const settings = useMemo(() => createSettings(app), [app])
  const subjects = subjectsFor(me)
  const shown = subjects.find((one) => one.path === subject) ?? (subject === '' ? subjects[0] : undefined)
  const nav = useRef<HTMLElement>(null)
  // On a low screen the list is longer.
  useEffect(() => nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }), [shown?.path])
  return (
    <div class='settings'>
      <PageHeader app={app} centre={centre} me={me}>
        {(me.rights.includes('serve') || me.rights.includes('board')) && (
          <RouteLink router={router} to={{ at: 'work' }} testId='to-work'>
            {t('settings.leave')}
          </RouteLink>
        )}
      </PageHeader>
      <div class='settings-page'>
        <nav ref={nav} class='subjects' aria-label={t('manage.subjects')}>
          <SubjectLinks subjects={subjects.filter((one) => one.isAbove)} shown={shown} router={router} />
          {SECTIONS.map((part) => {
            const here = subjects.filter((one) => one.section === part && !one.isAbove)
            return (
              here.length > 0 && (
                <details
                  key={part}
                  class='subjects-part'
                  name='subjects'
                  open={part === shown?.section && !shown.isAbove}
                >
                  <summary>
                    <h2 id={part}>{t(part)}</h2>
                  </summary>
                  <SubjectLinks subjects={here} shown={shown} router={router} labelledBy={part} />
                </details>
              )
            )
          })}
        </nav>
        <main>
          {shown?.section === 'manage.reports' && <MadeUpDays days={centre.madeUpDays} />}
          {shown ? (
            <LazyPage
              key={`${shown.path}?${query}`}
              load={shown.load}
              props={{ app, centre, me, settings, query: new URLSearchParams(query) }}
            />
          ) : (
            <p role='status'>{t('manage.none')}</p>
          )}
        </main>
      </div>
    </div>
  )
}

type LinkProps = {
  subjects: readonly Subject[]
  shown: Subject | undefined
  router: App['router']
  labelledBy?: string
}

function SubjectLinks({ subjects, shown, router, labelledBy }: LinkProps) {
  if (subjects.length === 0) return null
  return (
    <ul aria-labelledby={labelledBy}>
      {subjects.map(({ path, title }) => (
        <li key={path}>
          <RouteLink
            router={router}
            to={{ at: 'manage', subject: path }}
            class='subject'
            current={path === shown?.path}
            testId={`to-${path}`}
          >
            {t(title)}
          </RouteLink>
        </li>
      ))}
    </ul>
  )
}
