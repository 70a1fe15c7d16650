import type { SettingsFault } from '../../../../server/protocol/settings.ts'
import { tOr } from '../texts.ts'

/** A fault of the server's in the words of the page. The sentence for programs stands in where these miss something to fill them. */
export function faultText({ at, code, values, sentence }: SettingsFault): string {
  try {
    // Without words of its own it says at least where it is, and what the server says of it.
    return tOr(`fault.${code}`, 'fault.other-at', {
      where: at === '' ? sentence : at.slice(1).replaceAll('/', ' › '),
      ...values
    })
  } catch {
    // The formatter throws when a value is missing: a newer server may say it otherwise than this page knows.
    return sentence
  }
}
