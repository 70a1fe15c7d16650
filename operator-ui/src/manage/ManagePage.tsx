import { useEffect, useMemo } from 'preact/hooks'
import type { App } from '../app.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { SessionBody } from '../../../server/protocol/session.ts'
import { LazyPage } from '../navigation/LazyPage.tsx'
import { RouteLink } from '../navigation/RouteLink.tsx'
import { PageHeader } from '../header/PageHeader.tsx'
import { createSettings } from './settings/settings-store.ts'
import { MadeUpDays } from './layout/MadeUpDays.tsx'
import { SubjectList } from './layout/SubjectList.tsx'
import { subjectsFor } from './subjects.ts'
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
        <SubjectList subjects={subjects} shown={shown} router={router} />
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
