import { openBrowserLog } from '../src/browser-log.ts'

declare global {
  interface Window {
    openLog?: typeof openBrowserLog
  }
}

window.openLog = openBrowserLog
