import Type from 'typebox'
import { RequestRefused } from '../../http/errors.ts'

/** Which version of the common settings a route is about. */
export const VersionParams = Type.Object({ version: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) })

export const unknownVersion = () => new RequestRefused(404, 'unknown-version', 'There is no such version')
