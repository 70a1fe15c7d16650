import { clockText } from '../../../server/client/dates.ts'
import type { Measures } from '../../../server/protocol/board.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import { deskLabel } from '../format/labels.ts'
import type { OpenDialog } from './steering/open-dialog.ts'
import { name, t } from './texts.ts'

type Props = { measures: Measures; centre: CentreBody; onAsk: (what: OpenDialog) => void }

/** What was steered today and still holds, each with the way back. */
export function MeasureList({ measures, centre, onAsk }: Props) {
  const time = (at: number) => clockText(at, centre.timeZone)
  const rows = [
    ...(measures.stopped
      ? [
          {
            key: 'stopped',
            words: t('measures.stopped'),
            reason: measures.stopped.reason,
            undo: { kind: 'issuing', stopped: true } as OpenDialog
          }
        ]
      : []),
    ...measures.services.map((one) => ({
      key: one.serviceId,
      words: t(one.to === 'open' ? 'measures.open' : 'measures.closed', { name: name(one.name) }),
      reason: one.reason,
      undo: { kind: 'service', serviceId: one.serviceId } as OpenDialog
    })),
    ...measures.desks.map((one) => ({
      key: one.deskId,
      words: t('measures.lent', {
        desk: deskLabel(centre, one.deskNumber),
        time: time(one.until),
        names: one.serves.map((each) => name(each)).join(', ')
      }),
      reason: one.reason,
      undo: { kind: 'desk', deskId: one.deskId } as OpenDialog
    })),
    ...measures.messages.map((one) => ({
      key: one.messageId,
      words: t(one.to === 'desks' ? 'measures.to-desks' : 'measures.to-displays', {
        time: time(one.until),
        words: name(one.words)
      }),
      reason: null,
      undo: { kind: 'withdraw', messageId: one.messageId, words: name(one.words) } as OpenDialog
    }))
  ]
  return (
    <section class='card' aria-labelledby='board-measures' data-testid='measures'>
      <div class='card-head'>
        <h2 id='board-measures'>{t('measures.title')}</h2>
      </div>
      {rows.length === 0 && <p class='hint'>{t('measures.none')}</p>}
      <ul class='lines'>
        {rows.map(({ key, words, reason, undo }) => (
          <li key={key} data-testid='measure'>
            <span>
              {words}
              {reason !== null && <span class='mark'>{t('measures.reason', { reason })}</span>}
            </span>
            <button
              type='button'
              class='pill'
              aria-label={`${t(undo.kind === 'withdraw' ? 'measures.withdraw' : 'measures.undo')}: ${words}`}
              onClick={() => onAsk(undo)}
            >
              {t(undo.kind === 'withdraw' ? 'measures.withdraw' : 'measures.undo')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
