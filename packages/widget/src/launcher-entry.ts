export { createWidget, type WidgetOptions } from './create-widget.ts'
export type { Panel, PanelModule, PanelOptions } from './panel-module.ts'
