/** What is offered next stands in the same card: three cards in a row would be a wall. */
export const messengerCss: string = `
.messenger{display:grid;margin-top:12px;gap:6px;border-radius:14px;padding:12px 14px;background:var(--soft);font-size:14px;overflow-wrap:anywhere}
.messenger .fine{font-size:12px;color:var(--quiet);text-wrap:pretty}
.messenger-acts{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:8px}
.messenger-acts .link{display:flex;align-items:center;min-height:32px;text-wrap:balance;padding:0 2px;border-radius:8px;font-weight:600;color:var(--words);text-decoration:underline;text-underline-offset:3px;text-align:start}
.messenger-acts .quiet{flex:none;min-height:32px;padding:0 2px}
div:has(>.messenger):has(+div>:is(.device,.mail))>.messenger{border-end-start-radius:0;border-end-end-radius:0}
div:has(>.messenger)+div>:is(.device,.mail){margin-top:0;border-top:1px solid var(--line);border-start-start-radius:0;border-start-end-radius:0}
@media(forced-colors:active){.messenger{border:1px solid}}`
