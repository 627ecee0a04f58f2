import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { measureBundle } from './measure-bundle.ts'

interface Import {
  what: string
  entry: string
  /** Bytes it is to have at most. */
  goal: number
}

/** The doors of `@beckon/core` beside the main one: adapters of consent systems, for instance. */
function listDoors(): Import[] {
  const manifest = readFileSync(join(import.meta.dirname, '../../../core/package.json'), 'utf8')
  const { exports } = JSON.parse(manifest) as { exports: Record<string, unknown> }
  const others = ['.', './testing', './package.json']
  return Object.keys(exports)
    .filter((door) => !others.includes(door))
    .map((door) => door.replace('.', '@beckon/core'))
    .map((door) => ({ what: door, entry: `export * from '${door}'`, goal: 800 }))
}

const IMPORTS: readonly Import[] = [
  { what: '@beckon/core, whole', entry: "export * from '@beckon/core'", goal: 6000 },
  {
    what: '@beckon/tracking, page views, clicks and campaign',
    entry: "export { observeClicks, observePageViews, readCampaign } from '@beckon/tracking'",
    goal: 1500,
  },
  {
    what: '@beckon/tracking, tracking()',
    entry: "export { tracking } from '@beckon/tracking'",
    goal: 4000,
  },
]

export interface ImportSize {
  what: string
  /** Loaded with the import itself. */
  initial: number
  /** With all that is only fetched once it is needed. */
  all: number
  goal: number
}

/** What a site's own bundle grows by with each import. */
export async function measureImports(): Promise<ImportSize[]> {
  const sizes: ImportSize[] = []
  for (const { what, entry, goal } of [...IMPORTS, ...listDoors()])
    sizes.push({ what, goal, ...(await measureBundle(entry)) })
  return sizes
}
