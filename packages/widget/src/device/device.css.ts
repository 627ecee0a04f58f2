/** One card with the offer of mails, as in `messenger.css.ts`. */
export const deviceCss: string = `
.device{display:grid;gap:6px;margin-top:12px;padding:12px 14px;border-radius:14px;background:var(--soft);font-size:14px;overflow-wrap:anywhere}
.device .fine{font-size:12px;color:var(--quiet);text-wrap:pretty}
.device-acts{display:flex;align-items:center;justify-content:space-between;gap:8px}
.device-acts .link{min-height:32px;text-wrap:balance;padding:0 2px;border-radius:8px;font-weight:600;color:var(--words);text-decoration:underline;text-underline-offset:3px;text-align:start}
.device-acts .quiet{flex:none;min-height:32px;padding:0 2px}
div:has(>.device):has(+div>.mail)>.device{border-end-start-radius:0;border-end-end-radius:0}
div:has(>.device)+div>.mail{margin-top:0;border-top:1px solid var(--line);border-start-start-radius:0;border-start-end-radius:0}
@media(forced-colors:active){.device{border:1px solid}}`
