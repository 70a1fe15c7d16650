import type { SettingsAdvice } from '../../../../server/protocol/settings.ts'
import { name, t, tOr } from '../texts.ts'

type Props = { advice: readonly SettingsAdvice[] }

/** What may be, and is probably not meant, with the rule behind it. */
export function Warnings({ advice }: Props) {
  return (
    <ul class='advice'>
      {advice.map(({ code, names, values, rule, at }) => (
        <li key={JSON.stringify([code, at, values])} data-testid='advice' data-code={code}>
          <span>
            {tOr(`advice.${code}`, 'advice.other', { names: names.map((text) => name(text)).join(', '), ...values })}
          </span>
          {rule && <span class='field-hint'>{t('advice.rule', { rule })}</span>}
        </li>
      ))}
    </ul>
  )
}
