import { Value } from 'typebox/value'
import type { EventOf } from '../engine/index.ts'
import { Centre } from '../protocol/centre.ts'

/** Settings with every section that they leave out as the schema's default has it: an older program, or an older export, did not know it. */
export const completed = <T>(settings: T): T => Value.Default(Centre, structuredClone(settings)) as T

/** The settings that an event tells. */
export const settingsOf = ({ rules }: EventOf<'hall-configured'>): Centre => completed(rules) as Centre
