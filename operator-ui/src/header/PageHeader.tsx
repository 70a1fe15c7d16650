import type { ComponentChildren } from 'preact'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { SessionBody } from '../../../server/protocol/session.ts'
import type { App } from '../app.ts'
import { name, t } from '../texts.ts'
import { subjectsFor } from '../manage/subjects.ts'
import { LanguageSelect } from './LanguageSelect.tsx'
import { RouteLink } from '../navigation/RouteLink.tsx'

type Props = { app: App; centre: CentreBody; me: SessionBody; children?: ComponentChildren }

/** Pages that whoever receives visitors has at hand. */
const AT_HAND: readonly string[] = ['booked', 'complaints']
/** Whether there is more for somebody than their personal pages, which have links of their own, and those. */
const hasMore = (me: SessionBody) =>
  subjectsFor(me).some(({ section, path }) => section !== 'manage.own' && !AT_HAND.includes(path))

/** The head of the pages on which nobody serves. */
export function PageHeader({ app, centre, me, children }: Props) {
  const { router } = app
  const route = router.route.value
  // The next user starts at the desks.
  const signOut = async () => {
    if ((await app.session.signOut()) && route.at === 'manage') router.navigate({ at: 'work' })
  }
  return (
    <header class='header'>
      <p class='header-title'>{name(centre.name)}</p>
      <div class='header-end'>
        <span class='header-name'>{me.name}</span>
        {children}
        {route.at !== 'reception' && me.rights.includes('reception') && (
          <RouteLink router={router} to={{ at: 'reception' }} testId='to-reception'>
            {t('reception.title')}
          </RouteLink>
        )}
        {route.at !== 'manage' && hasMore(me) && (
          <RouteLink router={router} to={{ at: 'manage', subject: '' }} testId='settings'>
            {t('settings.title')}
          </RouteLink>
        )}
        {route.at !== 'manage' && me.rights.includes('serve') && !hasMore(me) && (
          <RouteLink router={router} to={{ at: 'manage', subject: 'own-day' }} testId='own-day-link'>
            {t('own-day.link')}
          </RouteLink>
        )}
        {route.at !== 'manage' && (
          <RouteLink router={router} to={{ at: 'manage', subject: 'password' }} testId='own-password'>
            {t('password.link')}
          </RouteLink>
        )}
        <LanguageSelect languages={centre.languages} />
        <button type='button' class='pill' data-testid='sign-out' onClick={signOut}>
          {t('sign-in.out')}
        </button>
      </div>
    </header>
  )
}
