/** What the first view says. */
export interface HomeTexts {
  welcome: string
  chatEntry: string
  chatHint: string
  callHint: string
}
