import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { findCycles } from './find-cycles.ts'
import { readPackageSources, type SourceFile } from './source-file.ts'
import { BUILD_ORDER, type PackageName } from './workspace.ts'

/** What a package's shipped code may import of the others. */
const ALLOWED: Readonly<Record<PackageName, { run: string[]; types: string[] }>> = {
  protocol: { run: [], types: [] },
  core: { run: ['protocol'], types: [] },
  tracking: { run: ['protocol'], types: ['core'] },
  widget: { run: ['protocol'], types: ['core'] },
  embed: { run: ['protocol', 'core', 'tracking', 'widget'], types: [] },
  server: { run: ['protocol'], types: [] },
  console: { run: ['protocol'], types: [] },
}

const isShipped = (file: SourceFile): boolean => !file.isTest && file.path.includes('/src/')

function listForbidden(name: PackageName): string[] {
  const { run, types } = ALLOWED[name]
  return readPackageSources(name)
    .filter(isShipped)
    .flatMap((file) =>
      file.imports.flatMap(({ from, typeOnly }) => {
        const target = /^@beckon\/([^/]+)/.exec(from)?.[1]
        if (target === undefined || target === name || run.includes(target)) return []
        return typeOnly && types.includes(target) ? [] : [`${file.path} -> ${from}`]
      }),
    )
}

function createGraph(files: readonly SourceFile[]): Map<string, string[]> {
  return new Map(
    files.map((file) => [
      file.path,
      file.imports
        .filter(({ from }) => from.startsWith('.'))
        .map(({ from }) => posix.join(posix.dirname(file.path), from)),
    ]),
  )
}

test.each(BUILD_ORDER)('%s imports only what lies on its left', (name) => {
  expect(listForbidden(name)).toEqual([])
})

test.each(BUILD_ORDER)('%s has no import cycle, not even of types', (name) => {
  expect(findCycles(createGraph(readPackageSources(name)))).toEqual([])
})

test.each(BUILD_ORDER)(
  '%s imports relative files that exist, and by no way around a package',
  (name) => {
    const files = readPackageSources(name)
    const known = new Set(files.map((file) => file.path))
    const strangers = [...createGraph(files)].flatMap(([path, targets]) =>
      targets
        .filter((target) => !known.has(target) && !/\.(css|json)(\?\w+)?$/.test(target))
        .filter(
          (target) =>
            !(path.endsWith('.config.ts') || path.includes('build')) ||
            !target.includes('/tooling/'),
        )
        .map((target) => `${path} -> ${target}`),
    )
    expect(strangers).toEqual([])
  },
)
