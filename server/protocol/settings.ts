import Type from 'typebox'

/** How the settings of a centre are changed, and what is said when they cannot be. */

/** One thing that is wrong with settings. Screens put it beside the field at `at`, in their own words for `code`. */
export const SettingsFault = Type.Object({
  at: Type.String({ description: 'JSON pointer into the settings', examples: ['/desks/3/deskNumber'] }),
  code: Type.String({ examples: ['twice'] }),
  values: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]), { description: 'What fills the words of the code' }),
  sentence: Type.String({ description: 'In English, for logs and programs' })
})
export type SettingsFault = Type.Static<typeof SettingsFault>
