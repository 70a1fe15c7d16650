import type { SettingsFault } from '../../../../server/protocol/settings.ts'
import { tOr } from '../texts.ts'

/** A fault of the server's in the words of the page; where it is, is said beside it. The sentence for programs stands in where these miss something to fill them. */
export function faultText({ at, code, values, sentence }: SettingsFault): string {
  try {
    return tOr(`fault.${code}`, at === '' ? 'fault.other-whole' : 'fault.other', { sentence, ...values })
  } catch {
    // The formatter throws when a value is missing: a newer server may say it otherwise than this page knows.
    return sentence
  }
}
