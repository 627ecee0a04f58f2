export { createWidget } from './create-widget.ts'
export type { Panel, PanelModule, PanelOptions } from './panel-module.ts'
export type { WidgetOptions } from './widget-options.ts'
