import { composerCss } from './composer.css.ts'
import { dressLauncherCss } from './dress-launcher.css.ts'
import { frameCss } from './frame.css.ts'
import { threadCss } from './thread.css.ts'

/** The panel's style sheet, from the parts beside the components. */
export const panelSheet: string = dressLauncherCss + frameCss + threadCss + composerCss
