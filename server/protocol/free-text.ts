import Type, { type TSchema, type TString, type TStringOptions } from 'typebox'
import { hasHidden, hasLetter, hasLetterOrDigit } from './conventions/free-text.ts'

/**
 * The one rule for what people write into requests: nothing in it that cannot be seen, and something that can be read. What
 * checks requests trims them (http/validator.ts). Only for what comes in: older rows may hold what is refused today.
 */

/** Reasons by which the hall itself tells why something happened; figures and pages are built on them. */
export const HALLS_OWN_REASONS: readonly string[] = ['day-closed', 'not-confirmed', 'kiosk-flood', 'visitor', 'staff']

const SEEN = 'Trimmed; no control or invisible characters, none that turn the direction'

function freeText(
  options: TStringOptions & { maxLength: number; description?: string },
  needs: string,
  isReadable: (text: string) => boolean,
  allowed = ''
): TString {
  const { description, ...bounds } = options
  const schema = Type.String({ ...bounds, description: [description, needs, SEEN].filter(Boolean).join('. ') })
  return Type.Refine(
    Type.Refine(
      schema,
      (text) => !hasHidden(text.trim(), allowed),
      () => 'must not have control or invisible characters'
    ),
    (text) => isReadable(text.trim()),
    () => 'must have something that can be read'
  )
}

/** Why somebody did something: in their words, or the id of one of the centre's ready reasons. */
export const Reason = freeText(
  { minLength: 1, maxLength: 300, examples: ['lunch'] },
  "At least one letter, and none of the hall's own reasons",
  (text) => hasLetter(text) && !HALLS_OWN_REASONS.includes(text.toLowerCase())
)

/** Words for a colleague. */
export const Note = freeText(
  { minLength: 1, maxLength: 300, examples: ['Photos are missing'] },
  'At least one letter',
  hasLetter,
  '\n'
)

/** One line that is read by many: how something or somebody is called, a message. */
export const Line = (maxLength: number): TString =>
  freeText({ minLength: 1, maxLength, examples: ['Hall 2'] }, 'At least one letter or digit', hasLetterOrDigit)

/** What a visitor writes, or somebody who speaks a recording. */
export const Words = (maxLength: number, description: string): TString =>
  freeText({ minLength: 1, maxLength, description }, '', (text) => text !== '', '\n')

/** Whether it is free text: then it is trimmed. */
export const isFreeText = (schema: TSchema): boolean => '~refine' in schema
