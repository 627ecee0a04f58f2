export type { Panel, PanelModule, PanelOptions } from './panel-module.ts'
export { widget } from './widget.ts'
export type { WidgetOptions } from './widget-options.ts'
