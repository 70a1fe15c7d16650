import type { Role } from '../../../../server/protocol/basics.ts'
import { pastedRows } from '../paste/pasted-rows.ts'

/** Somebody of a table, before they are let in. */
export interface PastedPerson {
  name: string
  login: string
  role: Role
  password: string
}
export interface PersonFault {
  row: number
  column: 'name' | 'login' | 'role' | 'twice'
}

const LOGIN = /^[A-Za-z0-9][A-Za-z0-9._@-]{1,63}$/
/** No letters and digits that look like another. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A first password, to be read from paper: four groups of four. */
export function firstPassword(): string {
  const bytes = crypto.getRandomValues(new Uint32Array(16))
  const letters = Array.from(bytes, (value) => LETTERS[value % LETTERS.length])
  return [0, 4, 8, 12].map((from) => letters.slice(from, from + 4).join('')).join('-')
}

/**
 * People of a table: name, login, and, if given, the role. A head is passed over.
 * @param roleOf the role of a word, in any language; without a word an operator
 */
export function pastedPeople(
  text: string,
  roleOf: (word: string) => Role | undefined,
  takenLogins: ReadonlySet<string>
): { people: PastedPerson[]; faults: PersonFault[] } {
  const people: PastedPerson[] = []
  const faults: PersonFault[] = []
  const taken = new Set([...takenLogins].map((login) => login.toLowerCase()))
  pastedRows(text).forEach(([name = '', login = '', word = ''], i) => {
    const role = word === '' ? 'operator' : roleOf(word)
    if (i === 0 && (!LOGIN.test(login) || /^(login|логин)$/i.test(login))) return
    const column =
      name === '' || name.length > 80
        ? 'name'
        : !LOGIN.test(login)
          ? 'login'
          : taken.has(login.toLowerCase())
            ? 'twice'
            : role === undefined
              ? 'role'
              : null
    if (column !== null || role === undefined) {
      faults.push({ row: i + 1, column: column ?? 'role' })
      return
    }
    taken.add(login.toLowerCase())
    people.push({ name, login, role, password: firstPassword() })
  })
  return { people, faults }
}
