import type { ComponentChildren } from 'preact'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { SessionBody } from '../../../server/protocol/session.ts'
import type { App } from '../app.ts'
import { name, t } from '../texts.ts'
import { subjectsFor } from '../manage/subjects.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import { PlaceLink } from './PlaceLink.tsx'

type Props = { app: App; centre: CentreBody; me: SessionBody; children?: ComponentChildren }

/** Whether there is more than what is one's own, which has links of its own. */
const hasMore = (role: SessionBody['role']) => subjectsFor(role).some(({ under }) => under !== 'manage.own')

/** The head of the pages on which nobody serves. */
export function PlainHeader({ app, centre, me, children }: Props) {
  const { places } = app
  const place = places.place.value
  // Whoever signs in next came to work.
  const signOut = async () => {
    if ((await app.session.signOut()) && place.at === 'manage') places.go({ at: 'work' })
  }
  return (
    <header class='header'>
      <p class='header-title'>{name(centre.name)}</p>
      <div class='header-end'>
        <span class='header-name'>{me.name}</span>
        {children}
        {place.at !== 'manage' && hasMore(me.role) && (
          <PlaceLink places={places} to={{ at: 'manage', subject: '' }} testId='settings'>
            {t('settings.title')}
          </PlaceLink>
        )}
        {place.at !== 'manage' && me.role === 'operator' && (
          <PlaceLink places={places} to={{ at: 'manage', subject: 'own-day' }} testId='own-day-link'>
            {t('own-day.link')}
          </PlaceLink>
        )}
        {place.at !== 'manage' && (
          <PlaceLink places={places} to={{ at: 'manage', subject: 'password' }} testId='own-password'>
            {t('password.link')}
          </PlaceLink>
        )}
        <LanguageChoice languages={centre.languages} />
        <button type='button' class='pill' data-testid='sign-out' onClick={signOut}>
          {t('sign-in.out')}
        </button>
      </div>
    </header>
  )
}
