import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseChangesetFile } from '@changesets/parse'
import { expect, test } from 'vitest'
import { BUILD_ORDER, ROOT } from './workspace.ts'

const folder = join(ROOT, '.changeset')
const names = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md')

test.each(names)('%s says what changes for whom', (name) => {
  const { summary, releases } = parseChangesetFile(readFileSync(join(folder, name), 'utf8'))
  expect(summary.length).toBeGreaterThan(20)
  expect(releases.length).toBeGreaterThan(0)
  const packages = BUILD_ORDER.map((each) => `@beckon/${each}`)
  for (const release of releases) expect(packages).toContain(release.name)
})
