import type { Template } from '../../../../server/protocol/printing.ts'
import { PageTitle } from '../parts/PageTitle.tsx'
import { useSection } from '../settings/section.ts'
import { SettingsForm } from '../settings/SettingsForm.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { Lines } from './Lines.tsx'
import { Logo } from './Logo.tsx'
import { Preview } from './Preview.tsx'
import { t } from '../texts/printing.ts'
import './printing.css'

/** What stands on a paper ticket, and beside it the ticket as it is changed. */
export default function PaperTicket({ app, centre, settings }: SubjectProps) {
  const section = useSection(settings, app.places, ({ printing }) => ({ printing }))
  return (
    <>
      <PageTitle>{t('paper.title')}</PageTitle>
      <p>{t('ticket.about')}</p>
      <div class='paper-editor'>
        <SettingsForm section={section}>
          {({ printing }, change) => {
            const part = (news: Partial<Template>) =>
              change({ printing: { ...printing, template: { ...printing.template, ...news } } })
            return (
              <>
                <Logo logo={printing.template.logo} onChange={(logo) => part({ logo })} />
                <Lines lines={printing.template.lines} onChange={(lines) => part({ lines })} />
              </>
            )
          }}
        </SettingsForm>
        {section.draft.value && (
          <Preview app={app} languages={centre.languages} template={section.draft.value.printing.template} />
        )}
      </div>
    </>
  )
}
