/** What the first view says. */
export interface HomeTexts {
  welcome: string
  helpEntry: string
  helpHint: string
  chatEntry: string
  chatHint: string
  callHint: string
}
