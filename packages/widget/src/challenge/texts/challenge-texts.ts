/** What the form for a call says of the work a browser does before it asks. */
export interface ChallengeTexts {
  /** While the form is still empty. */
  before: string
  checking: string
  checked: string
  /** The page is not secure, or the browser too old. */
  unable: string
  failed: string
}
