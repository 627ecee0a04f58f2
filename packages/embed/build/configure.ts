import { join } from 'node:path'
import type { InlineConfig, Rolldown } from 'vite'
import { dropSinks, joinLines } from './clean-libraries.ts'
import { shrink } from './shrink.ts'
import { trimLibraries } from './trim-libraries.ts'

export interface Pass {
  outDir: string
  entry: Readonly<Record<string, string>>
  format: 'es' | 'iife'
  output: Rolldown.OutputOptions
  define?: Readonly<Record<string, string>> | undefined
  plugins?: readonly Rolldown.Plugin[] | undefined
  signature?: 'strict' | 'allow-extension' | undefined
}

/** What the passes share. All is built from source, whatever the `dist` of others holds. */
export function configure(pass: Pass): InlineConfig {
  const { outDir, entry, format, output, define, plugins = [], signature = 'strict' } = pass
  return {
    root: join(import.meta.dirname, '..'),
    configFile: false,
    logLevel: 'warn',
    base: './',
    resolve: { conditions: ['@beckon/source', 'module', 'browser', 'default'] },
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    build: {
      outDir,
      emptyOutDir: false,
      // Built as a library, it carries no helper that preloads what is imported later.
      lib: { entry, name: 'beckonTag', formats: [format] },
      rolldownOptions: {
        checks: { pluginTimings: false },
        plugins: [...trimLibraries, dropSinks, joinLines, shrink, ...plugins],
        preserveEntrySignatures: signature,
        output: { ...output, minify: false },
      },
      // Safari 16.4 and its like read more, and the widget's style sheets need no less; a lower
      // target adds helpers that outweigh what they help.
      target: 'es2022',
    },
  }
}
