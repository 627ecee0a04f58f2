import { type Beckon, createBeckon } from '@beckon/core'
import { linker } from '@beckon/core/linker'

declare global {
  interface Window {
    started?: Beckon
  }
}

const plugins = [linker({ domains: ['shop.example', 'pay.example'] })]
window.started = createBeckon({ site: 'pk_test', host: 'https://gateway.example', plugins })
