import { useEffect } from 'preact/hooks'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { SessionBody } from '../../../server/protocol/session.ts'
import type { App, Page } from '../app.ts'
import { PlainHeader } from '../parts/PlainHeader.tsx'
import { type Key, t } from '../texts.ts'
import { Devices } from './Devices.tsx'
import { OwnPassword } from './OwnPassword.tsx'
import { People } from './People.tsx'
import './settings.css'

type Props = { app: App, centre: CentreBody, me: SessionBody, page: 'devices' | 'people' | 'password' }

const SUBJECTS = [['devices', 'devices.title'], ['people', 'people.title']] as const satisfies Array<readonly [Page, Key]>

/** What an administrator sets, one subject a page; and for everybody their own password. */
export function SettingsPage ({ app, centre, me, page }: Props) {
  const { live, session } = app
  useEffect(() => { live.subscribe([]) }, [live])
  return (
    <div class='settings'>
      <PlainHeader app={app} centre={centre} me={me}>
        <button type='button' class='pill' data-testid='to-desks' onClick={() => { app.page.value = 'work' }}>{t('settings.leave')}</button>
      </PlainHeader>
      {me.role === 'administrator' && (
        <nav class='settings-subjects' aria-label={t('settings.title')}>
          {SUBJECTS.map(([subject, title]) => (
            <button key={subject} type='button' class='pill' aria-current={page === subject ? 'page' : undefined} data-testid={`to-${subject}`} onClick={() => { app.page.value = subject }}>{t(title)}</button>
          ))}
        </nav>
      )}
      <main>
        {page === 'devices' && <Devices session={session} centre={centre} />}
        {page === 'people' && <People session={session} centre={centre} me={me} />}
        {page === 'password' && <OwnPassword session={session} />}
      </main>
    </div>
  )
}
