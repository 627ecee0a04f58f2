import { collectDefaultMetrics, Registry } from 'prom-client'

let observed: Registry | undefined

/**
 * Memory, processor, event loop and garbage of this process. What collects them hooks into Node and
 * has no end, so it is begun once, however many gateways come and go in the process.
 */
export function observeProcess(): Registry {
  if (observed === undefined) {
    observed = new Registry()
    collectDefaultMetrics({ register: observed })
  }
  return observed
}
