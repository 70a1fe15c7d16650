import { fieldText } from '../../format/common-words.ts'
import { name, t } from '../texts/common.ts'
import type { AskCommon, Common } from './common-props.ts'

type Props = { common: Common; ask: AskCommon }

/** What is otherwise here than the default says, each with the way back. */
export function OwnFields({ common: { own }, ask }: Props) {
  return (
    <section aria-labelledby='common-own' data-testid='common-own'>
      <h3 id='common-own'>{t('common.own')}</h3>
      {own.length === 0 && <p>{t('common.own-none')}</p>}
      {own.length > 0 && (
        <div class='settings-table'>
          <table>
            <tbody>
              {own.map(({ field, id, name: called, isGivenBack }) => (
                <tr key={`${field} ${id}`}>
                  <th scope='row'>{called ? name(called) : id}</th>
                  <td>{fieldText(field)}</td>
                  <td>
                    {isGivenBack ? (
                      t('common.given-back')
                    ) : (
                      <button
                        type='button'
                        class='pill'
                        aria-label={`${t('common.back')}: ${called ? name(called) : id}, ${fieldText(field)}`}
                        onClick={() => void ask('POST', '/back', { fields: [{ field, id }] })}
                      >
                        {t('common.back')}
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
