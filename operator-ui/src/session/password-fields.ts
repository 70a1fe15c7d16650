import type { RefObject } from 'preact'
import { useRef } from 'preact/hooks'
import { t } from '../texts.ts'
import type { Session } from './session.ts'

/** The server's minimum, checked here before submitting. */
export const MIN_PASSWORD_LENGTH = 10

export interface PasswordFields {
  fields: ReadonlyArray<{
    input: RefObject<HTMLInputElement | null>
    label: 'password.present' | 'password.new' | 'password.again'
    autocomplete: string
  }>
  /** Sends what is in the fields. Returns what is missing in words, or a refusal's code; neither: it is changed. */
  send: (session: Session) => Promise<{ missing?: string; refusal?: string }>
}

/** The present password and twice the new one, wherever it is changed. */
export function usePasswordFields(): PasswordFields {
  const [present, first, again] = [
    useRef<HTMLInputElement>(null),
    useRef<HTMLInputElement>(null),
    useRef<HTMLInputElement>(null)
  ]
  const typedIn = ({ current }: RefObject<HTMLInputElement | null>) => current?.value ?? ''
  return {
    fields: [
      { input: present, label: 'password.present', autocomplete: 'current-password' },
      { input: first, label: 'password.new', autocomplete: 'new-password' },
      { input: again, label: 'password.again', autocomplete: 'new-password' }
    ],
    send: async (session) => {
      const [password, newPassword] = [typedIn(present), typedIn(first)]
      if (newPassword.length < MIN_PASSWORD_LENGTH) return { missing: t('password.short') }
      if (newPassword !== typedIn(again)) return { missing: t('password.differ') }
      if (password === '') return { missing: t('password.wrong') }
      const answer = await session.ask<void>('PUT', '/session/password', { password, newPassword })
      if (!answer.ok && answer.problem.code === 'wrong-password') return { missing: t('password.wrong') }
      if (!answer.ok) return { refusal: answer.problem.code }
      for (const field of [present, first, again]) if (field.current) field.current.value = ''
      return {}
    }
  }
}
