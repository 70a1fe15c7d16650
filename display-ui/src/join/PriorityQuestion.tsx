import type { Join } from './join-store.ts'
import type { JoinTexts } from './join-texts.ts'

type Props = { texts: JoinTexts; join: Join }

/** Asked as at the kiosk; whoever has no reason to be served sooner passes it without a tap. */
export function PriorityQuestion({ texts: { t, name }, join }: Props) {
  const classes = join.centre.value?.priorityClasses ?? []
  if (classes.length === 0) return null
  const chosen = classes.find(({ priorityClassId }) => priorityClassId === join.priorityClassId.value)
  const answer = (id: string | null, words: string) => (
    <label key={id} class='join-answer'>
      <input
        type='radio'
        name='priority'
        checked={join.priorityClassId.value === id}
        data-testid={`priority-${id ?? 'none'}`}
        onChange={() => join.choosePriority(id)}
      />
      <span>{words}</span>
    </label>
  )
  return (
    <fieldset class='join-priority'>
      <legend>{t('priority.heading')}</legend>
      {answer(null, t('priority.none'))}
      {classes.map((one) => answer(one.priorityClassId, name(one.answer)))}
      {chosen && (
        <p class='join-document' role='status' data-testid='priority-document'>
          {name(chosen.document) || t('priority.no-document')}
        </p>
      )}
    </fieldset>
  )
}
