import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BUILD_ORDER, packageFolder, ROOT, readManifest } from './workspace.ts'

/** All that may lie at the top beside dotfiles and the lockfile. */
const TOP_LEVEL = [
  'LICENSE',
  'README.md',
  'biome.json',
  'docs',
  'examples',
  'package.json',
  'packages',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'tsconfig.base.json',
  'vitest.config.ts',
]
const UNTRACKED = ['node_modules', 'beckon-data', 'coverage']

test('the top level stays quiet', () => {
  const entries = readdirSync(ROOT).filter(
    (name) => !name.startsWith('.') && !UNTRACKED.includes(name),
  )
  expect(entries.sort()).toEqual(TOP_LEVEL)
})

test.each(BUILD_ORDER)('every path that %s exports exists', (name) => {
  const folder = packageFolder(name)
  const paths = Object.values(readManifest(folder).exports ?? {}).flatMap((entry) =>
    typeof entry === 'string' ? [entry] : Object.values(entry),
  )
  expect(paths.filter((path) => !existsSync(join(folder, path)))).toEqual([])
})

test('every package has the licence and a sentence that says what it is', () => {
  for (const name of BUILD_ORDER) {
    expect(readManifest(packageFolder(name))).toMatchObject({
      license: 'MIT',
      description: expect.stringMatching(/^[A-Z].+\.$/),
    })
  }
})
