import { Sheet } from '../visitor/Sheet.tsx'
import { type Join, leavesOf } from './join-store.ts'
import type { JoinTexts } from './join-texts.ts'
import { PriorityQuestion } from './PriorityQuestion.tsx'
import { TakeMore } from './TakeMore.tsx'
import { placeText } from './place-text.ts'

type Props = { texts: JoinTexts; join: Join }

/** Says what taking the ticket means, before it is taken. */
export function TakeSheet({ texts, join }: Props) {
  const { t, name } = texts
  const service = join.chosen.value && join.latest(join.chosen.value)
  if (service === null) return null
  const offered = (join.services.value?.groups ?? []).flatMap(leavesOf).filter(({ status }) => status === 'open')
  const minutes = Math.round((join.outside.value?.confirmWithinMs ?? 0) / 60_000)
  return (
    <Sheet title={name(service.name)} onClose={() => join.choose(null)}>
      {join.centre.value && <p class='take-centre'>{name(join.centre.value.name)}</p>}
      <p data-testid='take-place'>{placeText(service, join.centre.value, t)}</p>
      <p>{t('join.promise', { n: minutes })}</p>
      <PriorityQuestion texts={texts} join={join} />
      <TakeMore texts={texts} chosen={service} offered={offered} party={join.party} />
      {join.rejection.value !== null && (
        <p class='rejection' role='alert'>
          {t(wordsFor(join.rejection.value))}
        </p>
      )}
      <button type='button' class='action stay' disabled={join.pending.value} data-testid='take' onClick={join.take}>
        {t('join.take')}
      </button>
      <button type='button' class='action quiet' onClick={() => join.choose(null)}>
        {t('join.back')}
      </button>
    </Sheet>
  )
}

function wordsFor(code: string) {
  switch (code) {
    case 'no-connection':
      return 'connection.lost'
    case 'outside-full':
      return 'join.full'
    case 'outside-off':
      return 'join.off'
    case 'service-closed':
    case 'daily-limit':
      return 'join.service-closed'
    case 'too-many-requests':
      return 'join.too-many'
    default:
      return 'join.failed'
  }
}
