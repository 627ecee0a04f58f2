import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { readPackageSources, type SourceFile } from './source-file.ts'
import { walkFunctions } from './walk-functions.ts'
import { BUILD_ORDER, PRIVATE_PACKAGES } from './workspace.ts'

const files = [...BUILD_ORDER, ...PRIVATE_PACKAGES].flatMap(readPackageSources)
const shipped = files.filter((file) => !file.isTest)

const countLines = (text: string): number => text.trimEnd().split('\n').length

function listWhere(list: readonly SourceFile[], isBad: (file: SourceFile) => boolean): string[] {
  return list.filter(isBad).map((file) => file.path)
}

test('no file has more than 300 lines, and the median of the shipped ones fewer than 70', () => {
  expect(listWhere(files, (file) => countLines(file.text) > 300)).toEqual([])
  const lengths = shipped.map((file) => countLines(file.text)).sort((a, b) => a - b)
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(70)
})

test('functions have 40 own lines at most (components 60), three parameters, three levels', () => {
  const bad = shipped.flatMap((file) =>
    walkFunctions(file.program, file.text)
      .filter(({ ownLines, parameters, nesting }) => {
        const most = file.path.endsWith('.tsx') ? 60 : 40
        return ownLines > most || parameters > 3 || nesting > 3
      })
      .map((shape) => `${file.path}:${shape.line} ${JSON.stringify(shape)}`),
  )
  expect(bad).toEqual([])
})

test('names are kebab-case and folders lie two deep at most, those of channels one deeper', () => {
  expect(listWhere(files, ({ path }) => !/^[a-z0-9.-]+$/.test(basename(path)))).toEqual([])
  const depth = (path: string): number => (path.split('/src/')[1] ?? '').split('/').length - 1
  const isTooDeep = ({ path }: SourceFile): boolean =>
    depth(path) > (path.includes('/modules/channels/') ? 3 : 2)
  expect(listWhere(files, isTooDeep)).toEqual([])
})

test('nothing is typed any and no check is silenced', () => {
  const isSilenced = (file: SourceFile): boolean =>
    file.comments.some(({ value }) =>
      /@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint/.test(value),
    )
  expect(listWhere(files, isSilenced)).toEqual([])
  expect(
    listWhere(files, ({ program }) => JSON.stringify(program).includes('"TSAnyKeyword"')),
  ).toEqual([])
})

test('only tool configurations have a default export', () => {
  const hasDefault = ({ program }: SourceFile): boolean =>
    JSON.stringify(program).includes('"ExportDefaultDeclaration"')
  expect(listWhere(files, (file) => hasDefault(file) && !file.path.endsWith('.config.ts'))).toEqual(
    [],
  )
})

test('the public doors only re-export, by name', () => {
  const doors = shipped.filter(({ path }) => /^packages\/[^/]+\/src\/index\.ts$/.test(path))
  const rest = ({ text }: SourceFile): string =>
    text
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/export (type )?\{[^}]*\} from '[^']+'/g, '')
      .trim()
  expect(listWhere(doors, (file) => rest(file) !== '')).toEqual([])
})

test('code says nothing of work left to do', () => {
  const owes = (file: SourceFile): boolean =>
    file.comments.some(({ value }) => /\b(TODO|FIXME|XXX|HACK)\b/.test(value))
  expect(listWhere(files, owes)).toEqual([])
})
