/** Small helpers for XML parts of office packages. */
import type { XmlElement } from '../docx/xml.ts'

export const isElement = (child: XmlElement | string): child is XmlElement => typeof child !== 'string'

/** Name without its prefix. */
export const local = (name: string): string => name.slice(name.indexOf(':') + 1)

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child): child is XmlElement => isElement(child) && local(child.name) === name) ?? []
}

/** The letters right inside an element, not those of its children. */
export function letters(element: XmlElement | undefined): string {
  return element?.children.filter((child): child is string => typeof child === 'string').join('') ?? ''
}
