import { t } from '../texts/reports.ts'

/** Puts the report on paper; what is `no-print` stays off it. */
export function PrintButton({ class: look }: { class: 'go' | 'pill' }) {
  return (
    <button type='button' class={look} data-testid='print' onClick={() => print()}>
      {t('reports.print')}
    </button>
  )
}
