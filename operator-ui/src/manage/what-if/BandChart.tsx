import type { WhatIfResult } from '../../../../server/protocol/what-if.ts'
import { countText } from '../reports/figures.ts'
import { t } from '../texts/what-if.ts'

type Props = { rows: Array<{ label: string; row: WhatIfResult['total'] }> }

const MINUTE = 60_000

/** The wait that nine of ten do not exceed: as it was above, as it would have been below, with its band as a line. */
export function BandChart({ rows }: Props) {
  const most = Math.max(
    MINUTE,
    ...rows.flatMap(({ row: { was, would, bands } }) => [
      was.p90Ms ?? 0,
      would.p90Ms ?? 0,
      bands?.would.p90Ms?.[1] ?? 0
    ])
  )
  const share = (ms: number) => `${(100 * ms) / most}%`
  return (
    <figure class='bands'>
      <figcaption>{t('what-if.chart')}</figcaption>
      <dl>
        {rows.map(({ label, row: { was, would, bands } }) => {
          const band = bands?.would.p90Ms ?? null
          return (
            <div key={label}>
              <dt>{label}</dt>
              <dd class='bands-was'>
                <span class='bands-bar' style={{ inlineSize: share(was.p90Ms ?? 0) }} />
                <span class='bands-text'>
                  {t('what-if.was')}: {minutesText(was.p90Ms)}
                </span>
              </dd>
              <dd class='bands-would'>
                <span class='bands-bar' style={{ inlineSize: share(would.p90Ms ?? 0) }} />
                {band && (
                  <span
                    class='bands-line'
                    style={{ insetInlineStart: share(band[0]), inlineSize: share(band[1] - band[0]) }}
                  />
                )}
                <span class='bands-text'>
                  {t('what-if.would')}: {minutesText(would.p90Ms)}
                </span>
              </dd>
            </div>
          )
        })}
      </dl>
    </figure>
  )
}

const minutesText = (ms: number | null): string => (ms === null ? '–' : countText(Math.round(ms / MINUTE)))
