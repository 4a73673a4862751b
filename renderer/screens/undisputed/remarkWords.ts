/** A question or a warning as a sentence. */
import type { MaterialView } from '../../../shared/contract/calls/undisputed.ts'
import { sayRemark } from '../../../shared/undisputed/words/remarks.ts'
import type { Text } from '../../text/text.tsx'

export function remarkWords(remark: MaterialView['questions'][number], t: Text): string {
  return sayRemark(remark, t.language)
}
