import { nameLexicon } from '../../language/names/lexicon.ts'
import { isEnglishWord } from '../../language/spelling/known-words.ts'
import { isInflection } from '../spelling/inflection.ts'
import { KeyTable } from '../spelling/key-table.ts'
import { nearKeys } from '../spelling/keys.ts'
import { relate } from '../spelling/relation.ts'
import type { NameType } from '../model.ts'
import type { Form } from './form.ts'

/** Shorter names are near too many others. */
const shortest = 5

/** A name that the story tells for sure. */
interface Known {
  readonly folded: string
  readonly type: NameType
  /** How clearly, as a level of evidence. */
  readonly level: number
}

/** The names a story tells for sure, to be found by what is one slip from them. */
export class KnownNames {
  readonly #all: Known[] = []
  /** Made when first asked for: the few names that an edit changes have no slips, as a rule. */
  #byKey: KeyTable<readonly Known[]> | undefined

  add(folded: string, type: NameType, level: number): void {
    this.#all.push({ folded, type, level })
  }

  /**
   * The type of the best known name of which a form may be a slip: "Mbeke" is somebody in a story of Delphine Mbeki, whatever
   * it looks like. None for a form that is known better itself.
   */
  typeNear({ folded }: Form, level: number): NameType | undefined {
    let best: Known | undefined
    const byKey = (this.#byKey ??= filed(this.#all))
    for (const key of nearKeys(folded)) {
      for (const known of byKey.get(key) ?? nobody) {
        if (known.folded === folded || known.level < level || (best && isNoBetter(known, best))) continue
        const relation = relate(folded, known.folded)
        if (relation && !relation.firstLetter && !isInflection(folded, known.folded, () => true)) best = known
      }
    }
    return best?.type
  }
}

function filed(names: readonly Known[]): KeyTable<readonly Known[]> {
  const byKey = new KeyTable<readonly Known[]>()
  for (const known of names) {
    const alone = [known]
    for (const key of nearKeysOf(known.folded)) {
      const others = byKey.add(key, alone)
      if (others) byKey.set(key, [...others, known])
    }
  }
  return byKey
}

/** Keys of which two names a slip apart share one; none for what is too short or of several words. */
export function nearKeysOf(folded: string): readonly number[] {
  return folded.length < shortest || folded.includes(' ') ? noKeys : nearKeys(folded)
}

const noKeys: readonly number[] = []
const nobody: readonly Known[] = []

/** Whether the letters of a form may be a slip: one word that no list and no dictionary has. */
export function maySlip({ folded, lower }: Form): boolean {
  return folded.length >= shortest && !folded.includes(' ') && !nameLexicon().words.has(lower) && !isEnglishWord(lower)
}

/** Of names known as well, the one first in the alphabet: the order of edits must not matter. */
function isNoBetter(known: Known, best: Known): boolean {
  return known.level === best.level ? known.folded >= best.folded : known.level < best.level
}
