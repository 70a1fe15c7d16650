import type { ComponentChildren } from 'preact'
import type { Lang } from '../../../../server/protocol/basics.ts'
import { lang } from '../../texts.ts'
import { t } from '../texts/reports.ts'

type Props = { class: 'go' | 'pill'; language?: Lang; testId?: string; children?: ComponentChildren }

/** Puts the report on paper; what is `no-print` stays off it. @param language of the paper; without it the page's */
export function PrintButton({ class: look, language, testId = 'print', children }: Props) {
  const printIn = () => {
    if (language === undefined) return print()
    const own = lang.peek()
    addEventListener(
      'afterprint',
      () => {
        lang.value = own
      },
      { once: true }
    )
    lang.value = language
    // The words are on the page with the frame after the next.
    requestAnimationFrame(() => requestAnimationFrame(() => print()))
  }
  return (
    <button type='button' class={look} data-testid={testId} onClick={printIn}>
      {children ?? t('reports.print')}
    </button>
  )
}
