import { isDeepStrictEqual } from 'node:util'
import { type Accounts, accountsIn } from '../../db/accounts.ts'
import type { Logged } from '../../db/event-log.ts'
import type { Db } from '../../db/open.ts'

type Person = Omit<Accounts['people'][number], 'mark' | 'house'> & { mark: string | null; house: string | null }
/** The house's own sign-in: one row, or none. */
type House = { house: string; mark: string }
type Device = Omit<Accounts['devices'][number], 'mark'> & { mark: string | null }
type Program = Omit<NonNullable<Accounts['programs']>[number], 'mark'> & { mark: string | null }
type Role = NonNullable<Accounts['roles']>[number] & { mark: null }
type Details = Record<string, unknown>

/**
 * Who and what may come in, as the notes of the log tell it: compared with the rows of the file, in which anybody with the
 * file can write. From the note on that lists everybody once; what was before it cannot be told.
 */
export class AccountsTold {
  readonly #people = new Map<string, Person>()
  readonly #devices = new Map<string, Device>()
  readonly #programs = new Map<string, Program>()
  readonly #roles = new Map<string, Role>()
  readonly #house = new Map<string, House>()
  /** Since which event everything is told; null: nothing was listed. */
  listedAt: number | null = null

  /** Takes the log's events in their order. */
  take({ seq, event }: Logged): void {
    if (event.type !== 'noted') return
    const { about, what, details } = event
    if (about === 'accounts' && what === 'listed') this.#list(seq, details as unknown as Accounts)
    else if (this.listedAt === null) return
    else if (about === 'person') this.#person(what, details)
    else if (about === 'device') this.#device(what, details)
    else if (about === 'role') this.#role(what, details)
    else if (about === 'program') this.#program(what, details)
    else if (about === 'house') this.#setHouse(what === 'set' ? String(details.mark) : null)
  }

  /** Where the rows are not what was told, one sentence each; the worst first. */
  faults(db: Db): string[] {
    if (this.listedAt === null) return []
    const { people, devices, programs = [], roles = [], house } = accountsIn(db)
    return [
      ...compared(
        houseRows(house),
        this.#house,
        'house',
        () => "the house's own sign-in, which lets people in",
        'other settings'
      ),
      ...compared(
        people.map((person) => ({ ...person, house: person.house ?? null })),
        this.#people,
        'userId',
        (id, row) => `the ${row?.role ?? 'person'} ${id}, who can sign in`
      ),
      ...compared(
        devices,
        this.#devices,
        'deviceId',
        (id, row) => `the ${row?.kind ?? 'device'} ${id}, which is let in`
      ),
      ...compared(programs, this.#programs, 'programId', (id) => `the program ${id}, which is let in`),
      ...compared(
        roles.map((role) => ({ ...role, mark: null })),
        this.#roles,
        'roleId',
        (id) => `the role ${id}, which people can have`
      )
    ]
  }

  /** The first list counts: a second one would be a way to have somebody taken for known. */
  #list(seq: number, { people, devices, programs = [], roles = [], house }: Accounts): void {
    if (this.listedAt !== null) return
    this.listedAt = seq
    for (const person of people) this.#people.set(person.userId, { ...person, house: person.house ?? null })
    this.#setHouse(house ?? null)
    for (const device of devices) this.#devices.set(device.deviceId, device)
    for (const role of roles) this.#roles.set(role.roleId, { ...role, mark: null })
    for (const program of programs) this.#programs.set(program.programId, program)
  }

  #person(what: string, details: Details): void {
    const { userId, role, skills, changed, mark, house } = details as Details & { userId: string }
    const known = this.#people.get(userId)
    if (what === 'added')
      this.#people.set(userId, {
        userId,
        role: String(role),
        skills: (skills as string[] | null) ?? null,
        secondFactor: false,
        mark: (mark as string | undefined) ?? null,
        house: (house as string | undefined) ?? null
      })
    else if (what === 'removed') this.#people.delete(userId)
    else if (known && what === 'second factor set') known.secondFactor = true
    else if (known && what === 'second factor removed') known.secondFactor = false
    else if (known && what === 'password changed') known.mark = (mark as string | undefined) ?? null
    else if (known && what === 'changed') {
      if (role !== undefined) known.role = String(role)
      if (skills !== undefined) known.skills = skills as string[] | null
      if (mark !== undefined) known.mark = mark as string
      else if ((changed as string[] | undefined)?.includes('password')) known.mark = null
    }
  }

  #setHouse(mark: string | null): void {
    this.#house.clear()
    for (const row of houseRows(mark)) this.#house.set(row.house, row)
  }

  #device(what: string, details: Details): void {
    const { deviceId } = details as Details & { deviceId: string }
    const known = this.#devices.get(deviceId)
    if (what === 'enrolled') {
      const { kind, name, zoneId, mark, profile = {} } = details
      this.#devices.set(deviceId, {
        deviceId,
        kind: String(kind),
        name: String(name),
        zoneId: (zoneId as string | null) ?? null,
        profile,
        mark: (mark as string | undefined) ?? null
      })
    } else if (what === 'revoked') this.#devices.delete(deviceId)
    else if (known && what === 'changed') {
      const { name, zoneId, profile } = details
      Object.assign(known, { name, zoneId, profile })
    }
  }

  #role(what: string, details: Details): void {
    const { roleId, name, rights } = details as Omit<Role, 'mark'>
    if (what === 'removed') this.#roles.delete(roleId)
    else this.#roles.set(roleId, { roleId, name, rights, mark: null })
  }

  #program(what: string, details: Details): void {
    const { programId } = details as Details & { programId: string }
    const known = this.#programs.get(programId)
    if (what === 'revoked') this.#programs.delete(programId)
    else if (known && what === 'token renewed') known.mark = String(details.mark)
    if (what !== 'let in') return
    const { scopes, addresses, endsAt, mark } = details
    this.#programs.set(programId, {
      programId,
      scopes: scopes as string[],
      addresses: addresses as string[],
      endsAt: endsAt as number | null,
      mark: String(mark)
    })
  }
}

const houseRows = (mark: string | null | undefined): House[] =>
  mark === null || mark === undefined ? [] : [{ house: 'sign-in', mark }]

function compared<T extends { mark: string | null }>(
  rows: readonly T[],
  told: ReadonlyMap<string, T>,
  key: keyof T,
  nameOf: (id: string, row: T | undefined) => string,
  secret = 'another password or token'
): string[] {
  const present = new Map(rows.map((row) => [String(row[key]), row]))
  return [
    ...[...present].flatMap(([id, row]) => {
      const should = told.get(id)
      if (!should) return [`The log knows nothing of ${nameOf(id, row)}: somebody wrote into the file.`]
      return (Object.keys(row) as Array<keyof T & string>).flatMap((column) => {
        // What an earlier program noted of a password or a token cannot be compared.
        if (column === 'mark' && should.mark === null) return []
        if (isDeepStrictEqual(row[column], should[column])) return []
        return column === 'mark'
          ? [`${capital(nameOf(id, row))}, has ${secret} than the log says: it was written into the file.`]
          : [
              `The row of ${nameOf(id, row)}, says ${column} = ${JSON.stringify(row[column])}; the log says ${JSON.stringify(should[column])}.`
            ]
      })
    }),
    ...[...told.keys()]
      .filter((id) => !present.has(id))
      .map((id) => `The log tells of ${nameOf(id, told.get(id))}, but its row is missing.`)
  ]
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)
