import { t } from '../texts/report-filters.ts'

/** Says, on paper too, that closed days are not counted yet. */
export function MissingDays({ count }: { count: number }) {
  return count === 0 ? null : (
    <p class='settings-warning' role='alert' data-testid='missing-days'>
      {t('missing.days', { n: count })}
    </p>
  )
}
