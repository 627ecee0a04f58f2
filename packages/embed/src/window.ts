import type { BeckonGlobal } from './create-global.ts'

declare global {
  interface Window {
    beckon?: BeckonGlobal | undefined
  }
}
