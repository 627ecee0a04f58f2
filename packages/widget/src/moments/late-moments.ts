import type { Plugin } from '@beckon/core'
import type { Companion } from '../companion.ts'

/** Shows moments beside the widget; what does so is fetched with the first one. */
export const lateMoments: Companion = (client, way, launcher) => {
  const plugins: Plugin[] = []
  let stopped = false
  const stop = client.on('moment:received', ({ moment }) => {
    void import('./take-moment.ts')
      .then(({ takeMoment }) => {
        if (stopped) return
        const open: Parameters<typeof takeMoment>[1]['open'] = (view, values) => {
          if (view === 'callback') way.hand({ callback: values })
          void way.open(view, true).catch(() => {})
        }
        return takeMoment(moment, { client, open, launcher }, (plugin) => plugins.push(plugin))
      })
      .catch(() => {})
  })
  return () => {
    stopped = true
    stop()
    for (const plugin of plugins.splice(0)) plugin.dispose?.()
  }
}
