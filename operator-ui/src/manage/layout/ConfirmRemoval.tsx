import type { Signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { t } from '../texts.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'

type Props<T> = {
  /** What is to be removed; null while nothing is asked. */
  target: Signal<T | null>
  nameOf: (target: T) => string
  /** The word for it, if it is not "remove". */
  action?: string
  /** Why the server refused, as its code. */
  refusal: Signal<string | null>
  onConfirm: (target: T) => Promise<void>
  /** What follows from it. */
  children: ComponentChildren
}

/** Asks before one of several things is removed. */
export function ConfirmRemoval<T>({
  target,
  nameOf,
  action = t('settings.remove'),
  refusal,
  onConfirm,
  children
}: Props<T>) {
  const asked = target.value
  if (asked === null) return null
  return (
    <ConfirmDialog
      title={`${action}: ${nameOf(asked)}`}
      confirm={action}
      refusal={refusal}
      onConfirm={() => void onConfirm(asked)}
      onBack={() => {
        target.value = null
      }}
    >
      {children}
    </ConfirmDialog>
  )
}
