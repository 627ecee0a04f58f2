import type { CmpView } from './view.ts'

export interface DataLayerOptions {
  /** The name of the array in `window` if your tags use another; `dataLayer` where absent. */
  dataLayer?: string | undefined
}

/** The array that the page and Google's tags share; made where it is missing, as their snippet does. */
export function openDataLayer(
  view: CmpView,
  { dataLayer = 'dataLayer' }: DataLayerOptions,
): unknown[] {
  const views = view as unknown as Record<string, unknown[] | undefined>
  views[dataLayer] ??= []
  return views[dataLayer]
}
