import type { ComponentChildren } from 'preact'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { SessionBody } from '../../../server/protocol/session.ts'
import type { App } from '../app.ts'
import { name, t } from '../texts.ts'
import { LanguageChoice } from './LanguageChoice.tsx'

type Props = { app: App, centre: CentreBody, me: SessionBody, children?: ComponentChildren }

/** The head of the pages on which nobody serves. */
export function PlainHeader ({ app, centre, me, children }: Props) {
  const page = app.page.value
  // Whoever signs in next came to work.
  const signOut = async () => { if (await app.session.signOut() && page === 'password') app.page.value = 'work' }
  return (
    <header class='header'>
      <p class='header-title'>{name(centre.name)}</p>
      <div class='header-end'>
        <span class='header-name'>{me.name}</span>
        {children}
        {me.role === 'administrator' && page !== 'devices' && page !== 'people' && <button type='button' class='pill' data-testid='settings' onClick={() => { app.page.value = 'devices' }}>{t('settings.title')}</button>}
        {page !== 'password' && <button type='button' class='pill' data-testid='own-password' onClick={() => { app.page.value = 'password' }}>{t('password.link')}</button>}
        <LanguageChoice languages={centre.languages} />
        <button type='button' class='pill' data-testid='sign-out' onClick={signOut}>{t('sign-in.out')}</button>
      </div>
    </header>
  )
}
