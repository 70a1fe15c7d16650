import type { CommonSettingsBody } from '../../../../server/protocol/common-settings.ts'

export type Common = NonNullable<CommonSettingsBody['common']>
/** Asks the hall to do something with the common settings. Returns whether it was done. */
export type AskCommon = (method: 'PUT' | 'POST', path: string, body?: object) => Promise<boolean>
