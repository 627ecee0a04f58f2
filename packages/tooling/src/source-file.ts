import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type Comment, parseSync } from 'oxc-parser'
import { packageFolder, ROOT } from './workspace.ts'

/** One import or re-export as written. */
export interface Import {
  from: string
  /** Nothing of it exists at run time. */
  typeOnly: boolean
}

/** A source file as the shape checks look at it. */
export interface SourceFile {
  /** Relative to the repository, with slashes. */
  path: string
  text: string
  program: unknown
  comments: readonly Comment[]
  imports: readonly Import[]
  isTest: boolean
}

function listCode(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules' && entry.name !== 'dist')
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return listCode(path)
      return /\.tsx?$/.test(entry.name) ? [path] : []
    })
}

type Parsed = ReturnType<typeof parseSync>

function readImports(
  { staticImports, staticExports, dynamicImports }: Parsed['module'],
  text: string,
): Import[] {
  const fromImports = staticImports.map((statement) => ({
    from: statement.moduleRequest.value,
    typeOnly: statement.entries.length > 0 && statement.entries.every((entry) => entry.isType),
  }))
  const fromExports = staticExports.flatMap((statement) =>
    statement.entries.flatMap((entry) =>
      entry.moduleRequest === null
        ? []
        : [{ from: entry.moduleRequest.value, typeOnly: entry.isType }],
    ),
  )
  const fromDynamic = dynamicImports.flatMap(({ moduleRequest }) => {
    const literal = /^['"](.+)['"]$/.exec(text.slice(moduleRequest.start, moduleRequest.end))
    return literal?.[1] === undefined ? [] : [{ from: literal[1], typeOnly: false }]
  })
  return [...fromImports, ...fromExports, ...fromDynamic]
}

/** Reads one file's text as the checks need it. */
export function parseSource(path: string, text: string): SourceFile {
  const { program, comments, module } = parseSync(path, text)
  const isTest = /\.(test|bench|e2e|test-d)\.tsx?$/.test(path) || /\/e2e\//.test(path)
  return { path, text, program, comments, imports: readImports(module, text), isTest }
}

/** All TypeScript of a package, tests included. */
export function readPackageSources(name: string): SourceFile[] {
  return listCode(packageFolder(name)).map((file) =>
    parseSource(relative(ROOT, file).replaceAll('\\', '/'), readFileSync(file, 'utf8')),
  )
}
