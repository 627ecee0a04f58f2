/** Writes texts into the elements that carry these slots. */
export function fill(root, texts) {
  for (const [slot, text] of Object.entries(texts)) {
    for (const element of root.querySelectorAll(`[data-slot="${slot}"]`)) {
      element.textContent = text
    }
  }
}

export const cloneTemplate = (id) =>
  document.getElementById(id).content.firstElementChild.cloneNode(true)
