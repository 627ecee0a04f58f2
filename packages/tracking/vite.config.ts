import { mergeConfig, type UserConfig } from 'vite'
import { library } from '../tooling/src/library-config.ts'

/** File by file: bundlers split by files, and what is fetched later must not share one with what is not. */
const config: UserConfig = mergeConfig(library(import.meta.dirname), {
  build: { rolldownOptions: { output: { preserveModules: true, preserveModulesRoot: 'src' } } },
})
export default config
