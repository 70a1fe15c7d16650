import type { ComponentChildren } from 'preact'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { SessionBody } from '../../../server/protocol/session.ts'
import type { App } from '../app.ts'
import { name, t } from '../texts.ts'
import { LanguageChoice } from './LanguageChoice.tsx'

type Props = { app: App, centre: CentreBody, me: SessionBody, children?: ComponentChildren }

/** The head of the pages on which nobody serves. */
export function PlainHeader ({ app, centre, me, children }: Props) {
  return (
    <header class='header'>
      <p class='header-title'>{name(centre.name)}</p>
      <div class='header-end'>
        <span class='header-name'>{me.name}</span>
        {children}
        <LanguageChoice languages={centre.languages} />
        <button type='button' class='pill' data-testid='sign-out' onClick={() => app.session.signOut()}>{t('sign-in.out')}</button>
      </div>
    </header>
  )
}
