import { type Signal, signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext, useEffect, useId } from 'preact/hooks'
import type { SettingsFault } from '../../../../server/protocol/settings.ts'
import { faultText } from './fault-text.ts'

/** What the fields of one form tell their form, and what it tells them. */
export interface FormState {
  /** What is wrong in a field, by the field's id; the form is not sent while there is any. */
  problems: Map<string, string>
  /** What the server said is wrong. */
  faults: Signal<readonly SettingsFault[]>
  /** Set at the first attempt to submit: problems are shown only from then on. */
  isTried: Signal<boolean>
  /** The JSON pointers that fields cover; the form itself shows faults of any other. */
  pointers: Map<string, string>
}

export const createFormState = (faults: FormState['faults'] = signal([])): FormState => ({
  problems: new Map(),
  faults,
  isTried: signal(false),
  pointers: new Map()
})

export const FormContext = createContext<FormState>(createFormState())

/** Whether a fault belongs to the field that stands for a pointer. */
export const isAt = (fault: SettingsFault, at: string): boolean => fault.at === at || fault.at.startsWith(`${at}/`)

/**
 * A field of the form around it.
 * @param at JSON pointer of what the field is for, so that the server's faults are shown beside it
 * @param problem what is wrong with what stands in it, in words
 * @returns its id, and what to say beside it
 */
export function useField(at: string | undefined, problem: string | null): { id: string; said: string | null } {
  const id = useId()
  const form = useContext(FormContext)
  if (problem === null) form.problems.delete(id)
  else form.problems.set(id, problem)
  if (at !== undefined) form.pointers.set(id, at)
  useEffect(
    () => () => {
      form.problems.delete(id)
      form.pointers.delete(id)
    },
    [form, id]
  )
  const fault = at === undefined ? undefined : form.faults.value.find((each) => isAt(each, at))
  return { id, said: problem !== null && form.isTried.value ? problem : fault ? faultText(fault) : null }
}
