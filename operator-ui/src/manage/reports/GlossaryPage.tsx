import { PageTitle } from '../layout/PageTitle.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { useGlossary } from './figures.ts'
import { name, t } from '../texts/reports.ts'
import './reports.css'

/** What each figure means, as the server that counts it says. */
export default function GlossaryPage({ app: { session } }: SubjectProps) {
  const glossary = useGlossary(session)
  return (
    <>
      <PageTitle>{t('glossary.title')}</PageTitle>
      <p>{t('glossary.about')}</p>
      {!glossary && <p role='status'>{t('page.loading')}</p>}
      {glossary &&
        [[t('glossary.figures'), glossary.figures] as const, [t('glossary.terms'), glossary.terms] as const].map(
          ([title, entries]) => (
            <section key={title} class='settings-table glossary'>
              <h2>{title}</h2>
              <dl>
                {entries.map((entry) => (
                  <div key={entry.id} data-testid={`term-${entry.id}`}>
                    <dt>{name(entry.name)}</dt>
                    <dd>{name(entry.meaning)}</dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        )}
    </>
  )
}
