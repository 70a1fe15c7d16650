import { dateTimeText } from '../../../../server/client/dates.ts'
import type { Hook } from '../../../../server/protocol/hooks.ts'
import { DataTable } from '../layout/DataTable.tsx'
import { Disclosure } from '../layout/Disclosure.tsx'
import { t } from '../texts/programs.ts'

/** How a hook is, and what was answered to what was sent last. */
export function HookDeliveries({ hook, timeZone }: { hook: Hook; timeZone: string }) {
  const { state, failingSince, behind, formerSecretUntil, deliveries } = hook
  return (
    <>
      {state === 'failing' && failingSince !== null && (
        <p class='settings-warning'>
          {t('hooks.failing-since', { at: dateTimeText(failingSince, timeZone), n: behind })}
        </p>
      )}
      {state === 'given-up' && <p class='settings-warning'>{t('hooks.given-up-why', { n: behind })}</p>}
      {formerSecretUntil !== null && <p>{t('hooks.both-sign', { at: dateTimeText(formerSecretUntil, timeZone) })}</p>}
      <Disclosure summary={`${t('hooks.deliveries')}: ${hook.url}`} testId='deliveries'>
        {deliveries.length === 0 ? (
          <p>{t('hooks.none-sent')}</p>
        ) : (
          <div class='settings-table'>
            <DataTable columns={[t('hooks.at'), t('hooks.types'), t('hooks.answer'), { number: t('hooks.took') }]}>
              {deliveries.map(({ messageId, at, type, status, trouble, tookMs }) => (
                <tr key={`${messageId} ${at}`} data-testid='delivery'>
                  <td>{dateTimeText(at, timeZone)}</td>
                  <td>{type}</td>
                  <td>{[status, trouble].filter((each) => each !== null).join(' ')}</td>
                  <td class='number'>{tookMs}</td>
                </tr>
              ))}
            </DataTable>
          </div>
        )}
      </Disclosure>
    </>
  )
}
