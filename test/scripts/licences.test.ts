import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readLicences } from '../../scripts/licences.ts'

const ROOT = join(import.meta.dirname, '..', '..')

test('every carried package is listed with its licence, tools of the build are not', () => {
  const list = readLicences(ROOT)
  const of = (name: string) => list.find((one) => one.name === name)
  expect(of('react')).toMatchObject({ licence: 'MIT' })
  expect(of('react')?.text).toContain('Permission is hereby granted')
  expect(of('@fontsource-variable/inter')?.licence).toMatch(/OFL/u)
  expect(of('electron')?.licence).toBe('MIT')
  expect(of('vitest')).toBeUndefined()
  expect(of('oxlint')).toBeUndefined()
  expect(list.filter(({ name, version }) => name === '' || version === '')).toEqual([])
  // Nothing is carried whose licence nobody knows.
  expect(list.filter(({ licence, text }) => licence === '' && text === '').map(({ name }) => name)).toEqual([])
  expect(list.map(({ name }) => name)).toEqual(list.map(({ name }) => name).toSorted())
})

test('a folder without a lock file gives an empty list rather than a failed build', () => {
  expect(readLicences(import.meta.dirname)).toEqual([])
})
