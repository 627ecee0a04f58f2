/** Checked where it is sent, and once more where it is shown: nothing that runs. */
export function isSafeLink(url: unknown): url is string {
  return typeof url === 'string' && /^(https?:\/\/|mailto:|tel:)/i.test(url)
}

export function isSafeImage(url: unknown): url is string {
  return typeof url === 'string' && /^https:\/\//i.test(url)
}
