import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const packages = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(packages, path), 'utf8')

const isPublished = (path: string): boolean =>
  /\.tsx?$/.test(path) && !/\.test\.|memory-/.test(path)

function listImports(name: string): string[] {
  const files = readdirSync(join(packages, name, 'src'), { recursive: true, encoding: 'utf8' })
  const imports = files
    .filter(isPublished)
    .flatMap((file) => [...read(`${name}/src/${file}`).matchAll(/^[^*\n]* from '(@beckon\/\w+)/gm)])
  return [...new Set(imports.map(([, imported = '']) => imported))].sort()
}

test.each(['core', 'tracking', 'widget', 'embed'])(
  '%s names every package its types need',
  (name) => {
    const { dependencies = {}, peerDependencies = {} } = JSON.parse(read(`${name}/package.json`))
    const named = Object.keys({ ...dependencies, ...peerDependencies })
    expect(named).toEqual(expect.arrayContaining(listImports(name)))
  },
)

test.each(['tracking', 'widget', 'embed'])('%s publishes no types of test doubles', (name) => {
  expect(JSON.parse(read(`${name}/tsconfig.build.json`)).exclude).toContain('src/**/memory-*.ts')
})
