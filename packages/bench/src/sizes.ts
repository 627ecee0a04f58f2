import { measureImports } from './sizes/measure-imports.ts'
import { measureTag } from './sizes/measure-tag.ts'
import { PEERS } from './sizes/peers.ts'

const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`

const imports = await measureImports()
const files = await measureTag()
console.log(
  [
    row('imported from npm', 'bytes in brotli 11', 'goal', 'with what is fetched later'),
    row('---', '---:', '---:', '---:'),
    ...imports.map(({ what, initial, goal, all }) => row(what, initial, `≤ ${goal}`, all)),
    '',
    row('file of the script tag', 'bytes in brotli 11'),
    row('---', '---:'),
    ...files.map(([file, brotli]) => row(file, brotli)),
    '',
    row('others', 'bytes in brotli 11'),
    row('---', '---:'),
    ...PEERS.map(([what, brotli]) => row(what, brotli)),
  ].join('\n'),
)
