import type { SignInSettings } from '../../../../server/protocol/sign-in.ts'
import { CheckboxGroup } from '../form/choice-fields.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { ROLES, roleName, useOwnRoles } from '../people/roles.ts'
import { useSection } from '../settings/section.ts'
import { SettingsForm } from '../settings/SettingsForm.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { t } from '../texts/sign-in-pages.ts'

interface Sections {
  signIn: SignInSettings
}

/** What the centre asks of those who sign in. */
export default function SignInRulesPage({ app, centre, settings }: SubjectProps) {
  const own = useOwnRoles(app.session)
  const section = useSection<Sections>(settings, app.router, ({ signIn }) => ({ signIn }))
  return (
    <>
      <PageTitle>{t('sign-in-rules.title')}</PageTitle>
      <p>{t('sign-in-rules.about')}</p>
      {centre.sample && <p class='settings-hint'>{t('factor.sample')}</p>}
      <SettingsForm section={section}>
        {({ signIn }) => (
          <CheckboxGroup
            label={t('sign-in-rules.factor-for')}
            values={signIn.secondFactorFor}
            options={[...ROLES, ...own.value.map(({ roleId }) => roleId)].map((role) => ({
              value: role,
              label: roleName(role, own.value)
            }))}
            at='/signIn/secondFactorFor'
            testId='factor-for'
            onChange={(secondFactorFor) => section.change({ signIn: { ...signIn, secondFactorFor } })}
          />
        )}
      </SettingsForm>
    </>
  )
}
