import type { Template } from '../../../../server/protocol/printing.ts'
import { PageTitle } from '../layout/PageTitle.tsx'
import { useSection } from '../settings/section.ts'
import { SettingsForm } from '../settings/SettingsForm.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { TemplateLines } from './TemplateLines.tsx'
import { PaperLogoField } from './PaperLogoField.tsx'
import { PaperPreview } from './PaperPreview.tsx'
import { t } from '../texts/printing.ts'
import './printing.css'

/** What stands on a paper ticket, and beside it the ticket as it is changed. */
export default function PaperPage({ app, centre, settings }: SubjectProps) {
  const section = useSection(settings, app.router, ({ printing }) => ({ printing }))
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
                <PaperLogoField logo={printing.template.logo} onChange={(logo) => part({ logo })} />
                <TemplateLines lines={printing.template.lines} onChange={(lines) => part({ lines })} />
              </>
            )
          }}
        </SettingsForm>
        {section.draft.value && (
          <PaperPreview app={app} languages={centre.languages} template={section.draft.value.printing.template} />
        )}
      </div>
    </>
  )
}
