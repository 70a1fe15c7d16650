import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { LANGS } from '../../../../server/client/texts.ts'
import type { BuiltInRole, Role } from '../../../../server/protocol/basics.ts'
import type { OwnRole, RolesBody } from '../../../../server/protocol/roles.ts'
import type { Session } from '../../session/session.ts'
import { name, people, t } from '../texts/people.ts'

const WORDS = {
  operator: 'people.operator',
  supervisor: 'people.supervisor',
  administrator: 'people.administrator',
  director: 'people.director',
  auditor: 'people.auditor',
  technician: 'people.technician',
  reception: 'people.reception'
} as const satisfies Record<BuiltInRole, string>
const isBuiltIn = (role: Role): role is BuiltInRole => Object.hasOwn(WORDS, role)

/** The roles that every centre has. */
export const ROLES = Object.keys(WORDS) as BuiltInRole[]

/** @param own the centre's own roles, as far as they are known */
export function roleName(role: Role, own: readonly OwnRole[] = []): string {
  if (isBuiltIn(role)) return t(WORDS[role])
  const known = own.find(({ roleId }) => roleId === role)
  return known ? name(known.name) : t('people.own-role')
}

/** The role that is called so in any language, or by its id. */
export function rolesByWord(word: string, own: readonly OwnRole[]): Role | undefined {
  const same = (called: string) => called.trim().toLocaleLowerCase('ru') === word.trim().toLocaleLowerCase('ru')
  return (
    ROLES.find((role) => same(role) || LANGS.some((lang) => same(people[WORDS[role]][lang]))) ??
    own.find(({ name: called }) => Object.values(called).some(same))?.roleId
  )
}

/** The centre's own roles; none until they have come. */
export function useOwnRoles(session: Session): ReadonlySignal<readonly OwnRole[]> {
  const own = useSignal<readonly OwnRole[]>([])
  useEffect(() => {
    void session.ask<RolesBody>('GET', '/roles').then((answer) => {
      if (answer.ok) own.value = answer.body.own
    })
  }, [session])
  return own
}
