export const ownDataCss: string = `
.own{display:grid;gap:8px;font-size:13px}
.own h3{font-weight:650;font-size:14px;outline:0}
.own p{color:var(--quiet);text-wrap:pretty}
.own .error{color:var(--bad)}
.own dl{display:grid;gap:4px;margin:0;padding:10px 12px;border-radius:12px;background:var(--soft)}
.own dl>div{display:flex;justify-content:space-between;gap:16px}
.own dd{margin:0;font-variant-numeric:tabular-nums}
.own-acts,.own-closed{display:flex;flex-wrap:wrap;gap:0 16px}
.own .link{min-height:32px;padding:0 4px;border-radius:8px;font-weight:600;text-decoration:underline;text-underline-offset:3px;text-align:start}
.own .link.bad{color:var(--bad)}
.own .link[aria-disabled=true]{opacity:.6}
@media(forced-colors:active){.own dl{border:1px solid}}`
