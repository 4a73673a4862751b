/** An article as people write it, as the list of cases knows it. */

/**
 * `188(2)` from `188(2)`, `188 ч. 2`, `ч. 2 ст. 188`, `188-бап 2-бөлігі` or `188.2`; `188` alone means every part. An
 * article that was put in between others keeps its second number: `188-1`. Empty where there is no number.
 */
export function articleQuery(text: string): string {
  const partFirst =
    /^\D*(\d+(?:-\d+)?)\s*(?:-?бөл\p{L}*|ч\p{L}*\.?)?\s*(?:ст\p{L}*\.?|баб\p{L}*)\s*(\d+(?:-\d+)?)/iu.exec(text)
  const [article, part] = partFirst ? [partFirst[2], partFirst[1]] : (text.match(/\d+(?:-\d+)?/gu) ?? [])
  if (article === undefined) return ''
  return (part === undefined ? article : `${article}(${part})`).slice(0, 20)
}
