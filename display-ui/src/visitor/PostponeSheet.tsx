import type { VisitorContext } from './visitor-context.ts'
import { Sheet } from './Sheet.tsx'

type Props = Pick<VisitorContext, 'texts' | 'visitor'> & { onClose: () => void }

const CHOICES_MIN = [5, 10, 15]

/** For how long others may pass. */
export function PostponeSheet({ visitor, texts: { t }, onClose }: Props) {
  const choose = async (minutes: number) => {
    await visitor.postpone(minutes * 60_000)
    onClose()
  }

  return (
    <Sheet title={t('visitor.postpone-title')} onClose={onClose}>
      <p>{t('visitor.postpone-hint')}</p>
      <div class='choices'>
        {CHOICES_MIN.map((minutes) => (
          <button
            key={minutes}
            type='button'
            disabled={visitor.pending.value}
            data-testid={`postpone-${minutes}`}
            onClick={() => choose(minutes)}
          >
            {t('visitor.minutes', { n: minutes })}
          </button>
        ))}
      </div>
      <button type='button' class='action quiet' onClick={onClose}>
        {t('visitor.back')}
      </button>
    </Sheet>
  )
}
