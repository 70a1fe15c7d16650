import type { Unfit } from '../../../../server/protocol/settings.ts'
import { changeLines } from '../settings/change-lines.ts'
import { t } from '../texts/planned.ts'
import './planned.css'

type Props = { unfit: readonly Unfit[]; called: (id: string) => string }

/** Lines of a plan that do not fit any more: what stands there now, and what was planned. */
export function UnfitList({ unfit, called }: Props) {
  return (
    <ul class='planned-unfit'>
      {unfit.flatMap((line) =>
        changeLines(line, called).map(({ what, was, is }) => (
          <li key={JSON.stringify([line, what])} data-testid='unfit'>
            <strong>{what}</strong>:{' '}
            {line.why === 'gone' ? t('planned.gone') : t('planned.now', { present: was, planned: is })}
          </li>
        ))
      )}
    </ul>
  )
}
