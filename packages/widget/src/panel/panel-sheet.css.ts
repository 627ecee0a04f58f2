import { callbackCss } from '../callback/callback.css.ts'
import { composerCss } from './composer.css.ts'
import { frameCss } from './frame.css.ts'
import { homeCss } from './home.css.ts'
import { threadCss } from './thread.css.ts'

/** The panel's style sheet, from the parts beside the components. */
export const panelSheet: string = frameCss + threadCss + composerCss + homeCss + callbackCss
