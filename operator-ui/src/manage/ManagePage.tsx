import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { App } from '../app.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { SessionBody } from '../../../server/protocol/session.ts'
import { Later } from '../parts/Later.tsx'
import { PlaceLink } from '../parts/PlaceLink.tsx'
import { PlainHeader } from '../parts/PlainHeader.tsx'
import { createSettings } from './settings/settings-store.ts'
import { PARTS, subjectsFor } from './subjects.ts'
import { t } from './texts.ts'
import './manage.css'

type Props = { app: App; centre: CentreBody; me: SessionBody; subject: string }

/** What administrators and supervisors set, one subject a page; and for everybody their own password. */
export default function ManagePage({ app, centre, me, subject }: Props) {
  const { live, places } = app
  useEffect(() => {
    live.subscribe([])
  }, [live])
  const settings = useMemo(() => createSettings(app), [app])
  const subjects = subjectsFor(me.role)
  const shown = subjects.find((one) => one.path === subject) ?? (subject === '' ? subjects[0] : undefined)
  const nav = useRef<HTMLElement>(null)
  // The list is longer than a screen.
  useEffect(() => nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }), [shown?.path])
  return (
    <div class='settings'>
      <PlainHeader app={app} centre={centre} me={me}>
        <PlaceLink places={places} to={{ at: 'work' }} testId='to-work'>
          {t('settings.leave')}
        </PlaceLink>
      </PlainHeader>
      <div class='settings-page'>
        <nav ref={nav} class='subjects' aria-label={t('manage.subjects')}>
          {PARTS.map((part) => {
            const here = subjects.filter((one) => one.under === part)
            return (
              here.length > 0 && (
                <div key={part} class='subjects-part'>
                  <h2 id={part}>{t(part)}</h2>
                  <ul aria-labelledby={part}>
                    {here.map(({ path, title }) => (
                      <li key={path}>
                        <PlaceLink
                          places={places}
                          to={{ at: 'manage', subject: path }}
                          class='subject'
                          current={path === shown?.path}
                          testId={`to-${path}`}
                        >
                          {t(title)}
                        </PlaceLink>
                      </li>
                    ))}
                  </ul>
                </div>
              )
            )
          })}
        </nav>
        <main>
          {shown ? (
            <Later key={shown.path} load={shown.load} props={{ app, centre, me, settings }} />
          ) : (
            <p role='status'>{t('manage.none')}</p>
          )}
        </main>
      </div>
    </div>
  )
}
