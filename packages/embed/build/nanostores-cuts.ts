import type { Trimming } from './trimming.ts'

/** The panel's stores are plain values that tell of their changes, one change at a time. */
export const NANOSTORES: Trimming = {
  sources: { nanostores: 'atom/index.js' },
  cuts: {
    'atom/index.js': [
      ['import { clean }', '\n'],
      ['export const nanostoresGlobal', '\n'],
      ['let pendingStores = batchSeen?.get(listenerQueue[i])', '\n    }\n'],
      ['export const batch =', '\n}\n'],
      ['if (!$atom.lc) {', '\n      }\n'],
      ['init: initialValue,\n    lc: 0,', ''],
      ['$atom.lc = ', '', ''],
      ['batchSeen?.get(listener)?.delete($atom)', ''],
      ['if (!--$atom.lc) $atom.off()', ''],
      ['nanostoresGlobal.epoch++', ''],
      ['if (batchSeen) {', '\n        }\n        listenerQueue', 'listenerQueue'],
      ['off() {},', ''],
      ["if (process.env.NODE_ENV !== 'production') {", '\n  }\n'],
    ],
  },
  constants: [
    [/^let batchSeen = null/m, ''],
    [/\bbatchSeen\b/g, 'null'],
    [/\$atom\.eq\b/g, 'Object.is'],
    [/^ +eq: Object\.is,$/gm, ''],
  ],
}
