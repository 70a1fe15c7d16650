import { Value } from 'typebox/value'
import type { EventOf } from '../engine/index.ts'
import { Centre } from '../protocol/centre.ts'

/** The settings that an event tells. What an older program did not know yet is as the schema's defaults have it. */
export const settingsOf = ({ rules }: EventOf<'hall-configured'>): Centre => Value.Default(Centre, structuredClone(rules)) as Centre
