export { inlineLoader } from './inline/inline-loader.ts'
export { mountPanel } from './panel/mount-panel.tsx'
export type { Panel, PanelModule, PanelOptions } from './panel-module.ts'
