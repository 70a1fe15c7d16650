import type { Role } from '../../../../server/protocol/basics.ts'
import type { CentreBody } from '../../../../server/protocol/centre.ts'
import { PageTitle } from '../layout/PageTitle.tsx'
import { t } from '../texts/paste.ts'
import { name } from '../texts/people.ts'
import type { PastedPerson } from './pasted-people.ts'
import './slips.css'

type Props = {
  people: readonly PastedPerson[]
  centre: CentreBody
  roleOf: (role: Role) => string
  onDone: () => void
}

/** First passwords, one slip each: shown once, kept nowhere. */
export function PasswordSlips({ people, centre, roleOf, onDone }: Props) {
  const where = new URL('/desk', centre.publicUrl ?? location.href).href
  return (
    <>
      <PageTitle>{t('people.slips')}</PageTitle>
      <p class='settings-warning no-print'>{t('people.slips-about')}</p>
      <div class='settings-buttons no-print'>
        <button type='button' class='go' data-testid='print-slips' onClick={() => print()}>
          {t('people.slips-print')}
        </button>
        <button type='button' class='pill' data-testid='slips-done' onClick={onDone}>
          {t('people.slips-done')}
        </button>
      </div>
      <ul class='slips'>
        {people.map((person) => (
          <li key={person.login} class='slip' data-testid='slip'>
            <p>{name(centre.name)}</p>
            <p>
              <strong>{person.name}</strong>, {roleOf(person.role)}
            </p>
            <dl>
              <dt>{t('people.slip-where')}</dt>
              <dd>{where}</dd>
              <dt>{t('people.slip-login')}</dt>
              <dd class='slip-code'>{person.login}</dd>
              <dt>{t('people.slip-password')}</dt>
              <dd class='slip-code'>{person.password}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </>
  )
}
