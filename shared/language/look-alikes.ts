/** Letters that are typed one for another. Each reader of typed or scanned words adds what is its own. */

/** Latin letters and the Cyrillic ones that look like them in every form; b, h, i and others depend on the reader. */
export const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
}

/** Kazakh letters as a person without a Kazakh keyboard types them, and the Russian ё. */
export const NEIGHBOURS: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
}
