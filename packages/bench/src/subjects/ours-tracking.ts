import { ours } from './ours.ts'
import type { Subject } from './subject.ts'

/** The same with all of tracking on. */
export const oursTracking: Subject = {
  ...ours,
  name: 'beckon with tracking',
  entry: ours.entry
    .replace('import {', "import { tracking } from '@beckon/tracking'\nimport {")
    .replace('host: bench.collector }', 'host: bench.collector, plugins: [tracking()] }'),
}
