/** How the desk guards against blind signing: kept with the materials, changed by a judge alone. */
import { rulesSchema } from '../../../shared/contract/calls/undisputed-record.ts'
import type { UndisputedRules } from '../../../shared/contract/calls/undisputed-record.ts'
import type { Actor } from '../types.ts'
import { StoreFault } from '../types.ts'
import type { MaterialsDependencies } from './materials.ts'

export class Rules {
  readonly #d: MaterialsDependencies

  constructor(dependencies: MaterialsDependencies) {
    this.#d = dependencies
  }

  /** With the secret of the lot, which never leaves the main process. */
  whole(): { rules: UndisputedRules; salt: string } {
    const row = this.#d.connection.get<{ rules: string; salt: string }>('SELECT rules, salt FROM undisputed_rules')
    if (row === undefined)
      throw new StoreFault('damaged', 'the rules of undisputed matters are gone', null, 'pageDamaged')
    return { rules: rulesSchema.parse(JSON.parse(row.rules)), salt: row.salt }
  }

  get(): UndisputedRules {
    return this.whole().rules
  }

  /** @throws StoreFault `forbidden` for anyone but a judge */
  set(rules: UndisputedRules, actor: Actor): UndisputedRules {
    const valid = rulesSchema.parse(rules)
    return this.#d.connection.write(() => {
      const by = this.#d.people.require(actor, 'decide')
      this.#d.connection.run('UPDATE undisputed_rules SET rules = ?', JSON.stringify(valid))
      this.#d.audit.record(by, 'settingChanged', null, { name: 'undisputed', value: valid })
      return valid
    })
  }
}
