import Type from 'typebox'

/** A stretch of hours that is usually calm. */
export const QuietTime = Type.Object({
  weekday: Type.Integer({ minimum: 1, maximum: 7 }),
  fromHour: Type.Integer({ minimum: 0, maximum: 23 }),
  untilHour: Type.Integer({ minimum: 1, maximum: 24 })
})
export type QuietTime = Type.Static<typeof QuietTime>
