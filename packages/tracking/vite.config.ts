import type { UserConfig } from 'vite'
import { library } from '../tooling/src/library-config.ts'

const config: UserConfig = library(import.meta.dirname)
export default config
