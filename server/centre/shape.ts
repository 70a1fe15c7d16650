/** Deeper than any settings are; what goes deeper is not looked into. */
const DEEPEST = 20
/** What every object has from birth: as a name of somebody's own it is never meant well. */
const INBORN = new Set(['__proto__', 'constructor', 'prototype'])

/** Whether a value is nested deeper than settings are. Never goes deeper itself. */
export const isTooDeep = (value: unknown, levels = DEEPEST): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => isTooDeep(inner, levels - 1)))

/** Whether a value, nested no deeper than settings are, has a name that every object is born with. */
export const hasInbornName = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (Object.keys(value).some((name) => INBORN.has(name)) || Object.values(value).some(hasInbornName))
