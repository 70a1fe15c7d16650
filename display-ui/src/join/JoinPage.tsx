import { Languages } from '../visitor/Languages.tsx'
import { TopLine } from '../visitor/TopLine.tsx'
import { StatusMessage } from '../visitor/StatusMessage.tsx'
import type { Join } from './join-store.ts'
import type { JoinTexts } from './join-texts.ts'
import { ServiceList } from './ServiceList.tsx'
import { TakeSheet } from './TakeSheet.tsx'

type Props = { texts: JoinTexts; join: Join }

/** A ticket on the way to the hall: what there is, how busy it is, and what it asks of whoever takes one. */
export function JoinPage({ texts, join }: Props) {
  const { t } = texts
  const phase = join.phase.value
  return (
    <div class='visitor join'>
      <header>
        <Languages offered={join.centre.value?.languages} texts={texts} />
        <TopLine centre={join.centre.value} texts={texts} />
      </header>
      <main data-testid='join' data-phase={phase}>
        {join.mine.value !== null && (
          <a class='action stay' data-testid='mine' href={`/t/${join.mine.value}`}>
            {t('join.open-mine')}
          </a>
        )}
        <Body texts={texts} join={join} />
        {join.centre.value?.appointmentsOpen && (
          <a class='action' data-testid='book' href='/book'>
            {t('join.book')}
          </a>
        )}
      </main>
      {join.isLost.value && (
        <p class='fresh old' role='alert'>
          <strong>{t('connection.lost')}</strong>
        </p>
      )}
      {join.chosen.value !== null && <TakeSheet texts={texts} join={join} />}
    </div>
  )
}

function Body({ texts, join }: Props) {
  const { t } = texts
  switch (join.phase.value) {
    case 'loading':
      return <StatusMessage title={t('join.loading')} isTitle />
    case 'off':
      return <StatusMessage title={t('join.off')} hint={t('join.off-hint')} isTitle />
    case 'closed':
      return <StatusMessage title={t('join.closed')} hint={t('join.closed-hint')} isTitle />
    case 'full':
      return <StatusMessage title={t('join.full')} hint={t('join.full-hint')} isTitle />
    case 'open':
      return (
        <>
          <h1>{t('join.title')}</h1>
          <p>{t('join.how', { n: Math.round((join.outside.value?.confirmWithinMs ?? 0) / 60_000) })}</p>
          <ServiceList texts={texts} join={join} />
        </>
      )
  }
}
