import type { ComponentChildren } from 'preact'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { SessionBody } from '../../../server/protocol/session.ts'
import type { App } from '../app.ts'
import { name, t } from '../texts.ts'
import { subjectsFor } from '../manage/subjects.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import { PlaceLink } from './PlaceLink.tsx'

type Props = { app: App, centre: CentreBody, me: SessionBody, children?: ComponentChildren }

/** Whether there is more to set than one's own password, which has its own link. */
const hasMore = (role: SessionBody['role']) => subjectsFor(role).length > 1

/** The head of the pages on which nobody serves. */
export function PlainHeader ({ app, centre, me, children }: Props) {
  const { places } = app
  const place = places.place.value
  // Whoever signs in next came to work.
  const signOut = async () => { if (await app.session.signOut() && place.at === 'manage') places.go({ at: 'work' }) }
  return (
    <header class='header'>
      <p class='header-title'>{name(centre.name)}</p>
      <div class='header-end'>
        <span class='header-name'>{me.name}</span>
        {children}
        {place.at !== 'manage' && hasMore(me.role) && <PlaceLink places={places} to={{ at: 'manage', subject: '' }} testId='settings'>{t('settings.title')}</PlaceLink>}
        {place.at !== 'manage' && <PlaceLink places={places} to={{ at: 'manage', subject: 'password' }} testId='own-password'>{t('password.link')}</PlaceLink>}
        <LanguageChoice languages={centre.languages} />
        <button type='button' class='pill' data-testid='sign-out' onClick={signOut}>{t('sign-in.out')}</button>
      </div>
    </header>
  )
}
