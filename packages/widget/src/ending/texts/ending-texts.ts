/** What is said and asked once a chat has ended. */
export interface EndingTexts {
  ended: string
  question: string
  score(stars: number): string
  comment: string
  rate: string
  thanks: string
  /** Whatever keeps the rating from being stored. */
  failed: string
}
