import type { Centre } from '../protocol/centre.ts'
import { hasHidden, hasLetter } from '../protocol/conventions/free-text.ts'
import { HALLS_OWN_REASONS } from '../protocol/free-text.ts'
import type { SettingsFault } from '../protocol/settings.ts'
import { fault } from './fault.ts'

/** Line breaks where a text has several lines; a soft hyphen says where a long word may break. */
const ALLOWED = '\n\u00AD'

/** No text of the settings, whatever field it is in, has characters that cannot be seen. */
export const hiddenCharacters = (centre: Centre): SettingsFault[] =>
  [...stringsIn(centre, '')]
    .filter(([, text]) => hasHidden(text, ALLOWED))
    .map(([at]) => fault(at, 'hidden-characters', `${at} has control or invisible characters.`))

/** Ready reasons are sent by their ids, which must be told from the hall's own and from a slip of the finger. */
export const reasonIds = (centre: Centre): SettingsFault[] =>
  (['outcomes', 'pauseReasons', 'parkReasons', 'callReasons', 'transferReasons'] as const).flatMap((list) =>
    centre[list].flatMap(({ id }, i) =>
      HALLS_OWN_REASONS.includes(id.toLowerCase()) || !hasLetter(id)
        ? [fault(`/${list}/${i}/id`, 'reason-id', `${id} cannot be the id of a reason.`, { value: id })]
        : []
    )
  )

/** Every string, with the JSON pointer of where it is. */
function* stringsIn(value: unknown, at: string): Generator<[at: string, text: string]> {
  if (typeof value === 'string') yield [at, value]
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value))
      yield* stringsIn(each, `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
}
