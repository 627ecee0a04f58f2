/** What nothing wears that is there from the start. */
export const laterCss: string = `
.page{flex:1;min-height:0;display:flex;flex-direction:column;gap:12px;padding:16px 16px calc(16px + env(safe-area-inset-bottom));overflow-y:auto;
overscroll-behavior:contain;outline:0;background:var(--canvas)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.primary{transition:filter .12s,transform .12s}
.primary:hover{filter:brightness(1.07)}.primary:active{transform:scale(.98)}
.primary[aria-disabled=true]{opacity:.6}`
