/** Who works with the store: one judge at least, assistants, and the court's IT without a key. */
import { randomUUID } from 'node:crypto'
import type { AuditTrail } from '../audit/audit.ts'
import type { Connection } from '../connection.ts'
import type { KeyFile } from '../keys/key-file.ts'
import type { OsProtector } from '../keys/os-protector.ts'
import type { KdfCost } from '../keys/seal.ts'
import { requireStrong } from '../keys/seal.ts'
import type { Actor, Clock } from '../types.ts'
import { StoreFault } from '../types.ts'

/**
 * What a person may do. `read` and `draft`: cases; `decide`: the choice in a case; `sign`: the registry of acts;
 * `manage`: people, keys, bin, restore; `serve`: backups, settings, law packs.
 */
export type Right = 'read' | 'draft' | 'decide' | 'sign' | 'manage' | 'serve'

const RIGHTS: Readonly<Record<Actor['role'], readonly Right[]>> = {
  judge: ['read', 'draft', 'decide', 'sign', 'manage', 'serve'],
  assistant: ['read', 'draft', 'serve'],
  // IT keeps the machine running and sees no case.
  it: ['serve'],
}

export function mayDo(role: Actor['role'], right: Right): boolean {
  return RIGHTS[role].includes(right)
}

export interface Person extends Actor {
  active: boolean
  createdAt: string
  /** How the person comes in. */
  ways: ('passphrase' | 'recovery' | 'os')[]
}

interface PersonRow {
  id: string
  name: string
  role: Actor['role']
  active: number
  created_at: string
}

export interface KeyHolder {
  key(): Buffer
  keyFile(): KeyFile
  /** How the person who is in came in. */
  way(): 'passphrase' | 'recovery' | 'os'
  cost: KdfCost | undefined
  protector: OsProtector | undefined
}

function cleanName(name: string): string {
  const clean = name.toWellFormed().normalize('NFC').trim()
  if (clean === '' || clean.length > 200)
    throw new StoreFault('invalid', 'a person has a name of 1 to 200 letters', 'name')
  return clean
}

export class People {
  readonly #connection: Connection
  readonly #audit: AuditTrail
  readonly #clock: Clock
  readonly #keys: KeyHolder

  constructor(connection: Connection, audit: AuditTrail, clock: Clock, keys: KeyHolder) {
    this.#connection = connection
    this.#audit = audit
    this.#clock = clock
    this.#keys = keys
  }

  list(): Person[] {
    const slots = this.#keys.keyFile().slots
    return this.#connection.all<PersonRow>('SELECT * FROM people ORDER BY created_at, name').map((row) => ({
      id: row.id,
      name: row.name,
      role: row.role,
      active: row.active === 1,
      createdAt: row.created_at,
      ways: slots.filter((slot) => slot.person === row.id).map((slot) => slot.kind),
    }))
  }

  find(id: string): Actor | null {
    const row = this.#connection.get<PersonRow>('SELECT * FROM people WHERE id = ? AND active = 1', id)
    return row === undefined ? null : { id: row.id, name: row.name, role: row.role }
  }

  /**
   * The person as recorded here: name and role come from the store, not from the caller.
   * @throws StoreFault `forbidden` for somebody unknown or without the right
   */
  require(actor: Actor, right: Right): Actor {
    const person = this.find(actor.id)
    if (person === null) throw new StoreFault('forbidden', 'unknown person', actor.id, 'unknownPerson')
    if (!mayDo(person.role, right)) {
      throw new StoreFault('forbidden', `${person.role} may not ${right}`, person.name, 'notYourRole')
    }
    return person
  }

  /** The first person of a new store: its judge. */
  addFirst(name: string): Actor {
    return this.#insert(cleanName(name), 'judge')
  }

  /** A judge or assistant gets a passphrase; IT gets none, since the key opens every case. */
  async add(person: { name: string; role: Actor['role']; passphrase?: string }, actor: Actor): Promise<Actor> {
    const by = this.require(actor, 'manage')
    const name = cleanName(person.name)
    if (person.role === 'it') {
      if (person.passphrase !== undefined) {
        throw new StoreFault('forbidden', 'IT gets no key to the cases', 'passphrase', 'notYourRole')
      }
      return this.#connection.write(() => this.#added(this.#insert(name, 'it'), by))
    }
    requireStrong(person.passphrase ?? '')
    // The person first, then the key: a crash between leaves a person without a way in, which the judge can see and mend.
    const added = this.#connection.write(() => this.#added(this.#insert(name, person.role), by))
    await this.#setPassphrase(added, person.passphrase ?? '')
    return added
  }

  /** Takes the ways in away; the name stays in the history. */
  deactivate(id: string, actor: Actor): void {
    const by = this.require(actor, 'manage')
    const person = this.find(id)
    if (person === null) throw new StoreFault('notFound', 'no such person', id)
    if (person.role === 'judge' && this.list().filter((p) => p.active && p.role === 'judge').length < 2) {
      throw new StoreFault('forbidden', 'the last judge of a store stays', person.name)
    }
    this.#connection.write(() => {
      this.#connection.run('UPDATE people SET active = 0 WHERE id = ?', id)
      this.#audit.record(by, 'personChanged', null, { person: id, name: person.name, active: false })
    })
    this.#keys.keyFile().remove((slot) => slot.person === id)
  }

  rename(id: string, name: string, actor: Actor): void {
    const by = this.require(actor, 'manage')
    const person = this.find(id)
    if (person === null) throw new StoreFault('notFound', 'no such person', id)
    const clean = cleanName(name)
    this.#connection.write(() => {
      this.#connection.run('UPDATE people SET name = ? WHERE id = ?', clean, id)
      this.#audit.record(by, 'personChanged', null, { person: id, name: clean, was: person.name })
    })
  }

  /**
   * A person changes the own passphrase and proves the old one, or came in by the recovery code (`old` is null then); a
   * judge may set that of another person.
   * Only the wrap is written anew, not the file.
   */
  async changePassphrase(id: string, old: string | null, passphrase: string, actor: Actor): Promise<void> {
    const person = this.find(id)
    if (person === null) throw new StoreFault('notFound', 'no such person', id)
    if (person.role === 'it') throw new StoreFault('forbidden', 'IT gets no key to the cases', id, 'notYourRole')
    if (old === null) {
      this.require(actor, 'manage')
      // At a PC left unlocked nobody sets a new passphrase for its owner; the printed code proves the owner.
      if (id === actor.id && this.#keys.way() !== 'recovery') {
        throw new StoreFault('forbidden', 'the old passphrase or the recovery code is needed', 'passphrase')
      }
    } else {
      const opened = await this.#keys.keyFile().unlock({ kind: 'passphrase', passphrase: old, person: id })
      opened.key.fill(0)
    }
    await this.#setPassphrase(person, passphrase)
    this.#audit.record(this.find(actor.id) ?? person, 'keyChanged', null, { person: id, way: 'passphrase' })
  }

  /** A new printed code for a judge; the earlier one opens nothing from then on. */
  newRecoveryCode(actor: Actor): string {
    const person = this.require(actor, 'manage')
    const code = this.#keys.keyFile().newRecovery(this.#keys.key(), person.id, person.name, this.#clock.now())
    this.#audit.record(person, 'keyChanged', null, { person: person.id, way: 'recovery' })
    return code
  }

  /** Lets the person's session of the operating system open the store. @throws StoreFault `forbidden`/`protectorRefused` */
  async trustSystem(actor: Actor): Promise<void> {
    const person = this.require(actor, 'read')
    const { protector } = this.#keys
    await this.#keys.keyFile().protectBySystem(this.#keys.key(), person.id, person.name, this.#clock.now(), protector)
    this.#audit.record(person, 'keyChanged', null, { person: person.id, way: 'os' })
  }

  distrustSystem(actor: Actor): void {
    const person = this.require(actor, 'read')
    this.#keys.keyFile().remove((slot) => slot.kind === 'os' && slot.person === person.id)
    this.#audit.record(person, 'keyChanged', null, { person: person.id, way: 'os', removed: true })
  }

  #insert(name: string, role: Actor['role']): Actor {
    const id = randomUUID()
    const at = this.#clock.now().toISOString()
    this.#connection.run('INSERT INTO people (id, name, role, created_at) VALUES (?, ?, ?, ?)', id, name, role, at)
    return { id, name, role }
  }

  #added(person: Actor, by: Actor): Actor {
    this.#audit.record(by, 'personAdded', null, { person: person.id, name: person.name, role: person.role })
    return person
  }

  #setPassphrase(person: Actor, passphrase: string): Promise<void> {
    const { id, name } = person
    return this.#keys
      .keyFile()
      .setPassphrase(this.#keys.key(), id, name, passphrase, this.#clock.now(), this.#keys.cost)
  }
}
