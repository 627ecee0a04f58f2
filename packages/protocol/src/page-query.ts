/** Newest first; `cursor` is the `next` of the answer before. */
export interface PageQuery {
  cursor?: string | undefined
  limit?: number | undefined
}
